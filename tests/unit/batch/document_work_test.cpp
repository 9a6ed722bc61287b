#include "batch/document_work.hpp"
#include "support/fatal.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

namespace constancia {
namespace {

/// A record that repeats what it was given.
std::vector<Record> echo(const FileInput& input, const RunSettings&, OcrAccess&)
{
    Record record;
    record.file = input.file;
    record.sha256 = input.bytes
                        ? *input.bytes
                        : std::string(name_of(input.bytes.error().fault)) + ": " + input.bytes.error().detail;
    return {record};
}

Record only_record(const InputFile& input, const VerifyFile& verify, const Limits& limits = {})
{
    RunSettings settings;
    settings.limits = limits;
    return document_work(settings, 0, verify)()(input).at(0);
}

TEST(DocumentWork, ReadsTheFile)
{
    const TemporaryFolder folder;
    const auto path = folder.file("a.pdf", "bytes").string();
    const Record record = only_record({path, "a.pdf"}, echo);
    EXPECT_EQ(record.file, path);
    EXPECT_EQ(record.sha256, "bytes");
}

TEST(DocumentWork, AFileThatCannotBeReadStillGivesARecord)
{
    const TemporaryFolder folder;
    EXPECT_EQ(only_record({"/no/such/file", "file"}, echo).sha256, "cannot_open: No such file or directory");
    EXPECT_EQ(only_record({folder.path().string(), ""}, echo).sha256, "cannot_open: not a regular file");
    const auto path = folder.file("b.pdf", std::string(3 << 20, 'x')).string();
    Limits limits;
    limits.file_bytes = 2 << 20;
    EXPECT_EQ(only_record({path, "b.pdf"}, echo, limits).sha256, "too_large: > 2 MiB");
}

TEST(DocumentWork, WorkThatFailsStillGivesARecord)
{
    const TemporaryFolder folder;
    const InputFile input{folder.file("a.pdf").string(), "a.pdf"};
    const auto failing = [](auto failure) {
        return [failure](const FileInput& file, const RunSettings& settings, OcrAccess& ocr) {
            if (file.bytes) throw failure;
            return echo(file, settings, ocr);
        };
    };
    EXPECT_EQ(only_record(input, failing(std::bad_alloc())).sha256, "out_of_memory: ");
    EXPECT_EQ(only_record(input, failing(std::runtime_error("why"))).sha256, "worker_crashed: why");
}

TEST(DocumentWork, WhatMakesTheRunImpossibleIsNoDocumentsFault)
{
    const TemporaryFolder folder;
    const InputFile input{folder.file("a.pdf").string(), "a.pdf"};
    const VerifyFile verify = [](const FileInput&, const RunSettings&, OcrAccess&) -> std::vector<Record> {
        throw Fatal("no language data");
    };
    EXPECT_THROW(only_record(input, verify), Fatal);
}

} // namespace
} // namespace constancia
