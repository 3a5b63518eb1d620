using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Applications;

/// <summary>What was sent, as the receipt's hash covers it; the salt keeps anyone from guessing the content from the hash.</summary>
public sealed record ApplicationContent(
    string Reference,
    string File,
    int StatementVersion,
    int AgreementVersion,
    string Business,
    string Resource,
    string Email,
    Language Language,
    bool Entitled,
    IReadOnlyList<string> Statements,
    string Salt);
