using System.Collections.Immutable;

namespace JiraSandbox.Boards;

/// <summary>One of Jira's five priorities.</summary>
internal sealed record Priority(string Id, string Name)
{
    public const string Default = "Medium";

    public static ImmutableArray<Priority> All { get; } =
        [new("1", "Highest"), new("2", "High"), new("3", Default), new("4", "Low"), new("5", "Lowest")];

    public static Priority Of(string name) => All.First(priority => priority.Name == name);
}
