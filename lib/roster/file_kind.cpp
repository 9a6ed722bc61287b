#include "roster/file_kind.hpp"

#include <algorithm>
#include <array>

namespace constancia {

namespace {

/// Of the old Excel, and of whatever else Office wrote before 2007.
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0";

/// The stream's name in UTF-16LE (MS-OFFCRYPTO 2.3.4.4).
constexpr std::string_view encrypted_package{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};

/// Given by the first bytes.
struct Signature {
    std::string_view start, kind;
};
constexpr std::array<Signature, 11> signatures{{{"%PDF", "PDF"},
                                                {compound_file, "XLS"},
                                                {"{\\rtf", "RTF"},
                                                {"<html", "HTML"},
                                                {"<!DOCTYPE", "HTML"},
                                                {"<table", "HTML"},
                                                {"<?xml", "XML"},
                                                {"\xFF\xD8\xFF", "JPEG"},
                                                {"\x89PNG", "PNG"},
                                                {"Rar!", "RAR"},
                                                {"7z\xBC\xAF", "7Z"}}};

} // namespace

bool is_encrypted_xlsx(std::string_view bytes)
{
    return bytes.starts_with(compound_file) && bytes.find(encrypted_package) != bytes.npos;
}

std::string_view foreign_kind(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \r\n\t"), bytes.size()));
    for (const auto& signature : signatures) {
        const auto same = [](char a, char b) {
            return a == b || (a >= 'A' && a <= 'Z' && a + ('a' - 'A') == b);
        };
        const auto start = bytes.substr(0, signature.start.size());
        if (std::equal(start.begin(), start.end(), signature.start.begin(), signature.start.end(), same) ||
            start == signature.start)
            return signature.kind;
    }
    return {};
}

} // namespace constancia
