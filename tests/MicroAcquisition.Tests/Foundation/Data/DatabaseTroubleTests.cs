using MicroAcquisition.Foundation.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MicroAcquisition.Tests.Foundation.Data;

public sealed class DatabaseTroubleTests
{
    [Theory]
    [InlineData(5, DatabaseTrouble.Locked)]
    [InlineData(6, DatabaseTrouble.Locked)]
    [InlineData(13, DatabaseTrouble.Full)]
    [InlineData(14, DatabaseTrouble.Unreachable)]
    [InlineData(19, DatabaseTrouble.Failing)]
    public void What_SQLite_says_is_read_through_whatever_wraps_it(int code, DatabaseTrouble trouble) =>
        Assert.Equal(trouble, DatabaseTroubles.Of(new DbUpdateException("Not saved.", new SqliteException("No.", code))));

    [Theory]
    [InlineData("53100", DatabaseTrouble.Full)]
    [InlineData("53300", DatabaseTrouble.Unreachable)]
    [InlineData("57P01", DatabaseTrouble.Unreachable)]
    [InlineData("55P03", DatabaseTrouble.Locked)]
    [InlineData("3D000", DatabaseTrouble.Unreachable)]
    [InlineData("23505", DatabaseTrouble.Failing)]
    public void What_PostgreSQL_says_is_read_by_its_code(string state, DatabaseTrouble trouble) =>
        Assert.Equal(trouble, DatabaseTroubles.Of(new InvalidOperationException("Tried.", new PostgresException("No.", "ERROR", "ERROR", state))));

    [Fact]
    public void A_server_that_does_not_answer_is_unreachable_and_another_failure_is_none_of_the_database() =>
        Assert.Equal((DatabaseTrouble.Unreachable, DatabaseTrouble.None), (DatabaseTroubles.Of(new NpgsqlException("No.")), DatabaseTroubles.Of(new InvalidOperationException("No."))));
}
