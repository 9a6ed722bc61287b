#include "pipeline/judge_reading.hpp"
#include "pipeline/read_document.hpp"
#include "support/fatal.hpp"
#include "support/file.hpp"
#include "workers/reading_message.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace constancia {
namespace {

class NoOcr : public OcrAccess {
  public:
    const OcrModule& module() override { throw Fatal("OCR was asked for"); }
    OcrEngine& engine() override { throw Fatal("OCR was asked for"); }
};

FileReading reading_of(const std::string& sample)
{
    NoOcr ocr;
    ReadingSettings settings;
    settings.as_of = *make_date(2026, 8, 28);
    return read_document(read_file(SOURCE_DIR "/samples/" + sample, 1 << 24).value(), settings, ocr).value();
}

TEST(ReadingMessage, GivesBackWhatWasRead)
{
    int readings = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(SOURCE_DIR "/samples/vigencia")) {
        if (entry.path().extension() != ".pdf") continue;
        FileReading reading;
        try {
            reading = reading_of(std::filesystem::relative(entry.path(), SOURCE_DIR "/samples").string());
        } catch (const Fatal&) {
            continue; // has pictures
        }
        const std::string message = reading_message(reading);
        const auto parsed = parse_reading_message(message);
        ASSERT_TRUE(parsed && *parsed) << entry.path();
        // Every member is in the message, so the same message means the same reading.
        EXPECT_EQ(reading_message(*parsed), message) << entry.path();
        const auto& found = (*parsed)->documents.at(0).found;
        EXPECT_EQ(found[FieldId::curp].value, reading.documents[0].found[FieldId::curp].value);
        EXPECT_EQ(found[FieldId::umf].box, reading.documents[0].found[FieldId::umf].box);
        EXPECT_EQ(found.beneficiaries.size(), reading.documents[0].found.beneficiaries.size());
        EXPECT_EQ((*parsed)->facts.modified, reading.facts.modified);
        ++readings;
    }
    EXPECT_GT(readings, 150);
}

TEST(ReadingMessage, GivesBackThatAValueHasARival)
{
    FileReading reading = reading_of("entregas/23145600_espaciado.pdf");
    reading.documents.at(0).found[FieldId::curp].has_rival = true;
    const auto parsed = parse_reading_message(reading_message(reading));
    ASSERT_TRUE(parsed && *parsed);
    EXPECT_TRUE((*parsed)->documents.at(0).found[FieldId::curp].has_rival);
    EXPECT_FALSE((*parsed)->documents.at(0).found[FieldId::nss].has_rival);
}

TEST(ReadingMessage, GivesBackWhyNothingWasRead)
{
    const Result<FileReading> failed = tl::unexpected(DocumentError{DocumentFault::damaged, "no pages"});
    const auto parsed = parse_reading_message(reading_message(failed));
    ASSERT_TRUE(parsed);
    ASSERT_FALSE(*parsed);
    EXPECT_EQ(parsed->error().fault, DocumentFault::damaged);
    EXPECT_EQ(parsed->error().detail, "no pages");
}

TEST(ReadingMessage, NoPartOfOneIsOne)
{
    const std::string message = reading_message(reading_of("entregas/23145600_espaciado.pdf"));
    for (std::size_t length = 0; length < message.size(); ++length)
        EXPECT_FALSE(parse_reading_message(std::string_view(message).substr(0, length))) << length;
    EXPECT_FALSE(parse_reading_message(message + '\0'));
}

TEST(ReadingMessage, WhateverByteIsChangedWhatComesOutKeepsItsLimits)
{
    const std::string message = reading_message(reading_of("entregas/23145600_espaciado.pdf"));
    for (std::size_t at = 0; at < message.size(); ++at)
        for (const char byte : {'\0', '\x7f', '\xff'}) {
            std::string changed = message;
            changed[at] = byte;
            const auto parsed = parse_reading_message(changed);
            if (!parsed || !*parsed) continue;
            for (const DocumentReading& document : (*parsed)->documents)
                for (const auto& entry : names_of(FieldId{})) {
                    const Field& field = document.found[entry.value];
                    EXPECT_FALSE(name_of(field.state).empty());
                    EXPECT_GE(field.confidence, 0);
                    EXPECT_LE(field.confidence, 1);
                }
        }
}

TEST(ReadingMessage, LongTextsAreCutAtACharacter)
{
    FileReading reading;
    reading.documents.emplace_back();
    std::string name;
    for (int i = 0; i < 2000; ++i)
        name += "\xC3\x91";
    reading.documents[0].found[FieldId::nombre].value = "x" + name;
    const auto parsed = parse_reading_message(reading_message(reading));
    ASSERT_TRUE(parsed && *parsed);
    const std::string cut = *(*parsed)->documents[0].found[FieldId::nombre].value;
    EXPECT_EQ(cut.size(), 1023u);
    EXPECT_TRUE(cut.ends_with("\xC3\x91"));
}

} // namespace
} // namespace constancia
