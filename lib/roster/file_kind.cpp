#include "roster/file_kind.hpp"

#include <algorithm>
#include <array>

namespace constancia {

namespace {

/// Given by the first bytes, or by what a ZIP's first entries are called.
struct Signature {
    std::string_view start, kind;
};
constexpr std::array<Signature, 11> signatures{{{"%PDF", "PDF"},
                                                {"\xD0\xCF\x11\xE0", "XLS"},
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

std::string_view foreign_kind(std::string_view bytes)
{
    if (bytes.starts_with("PK\x03\x04")) {
        if (bytes.substr(0, 200).find("opendocument.spreadsheet") != bytes.npos) return "ODS";
        return bytes.find("xl/workbook") != bytes.npos || bytes.find("[Content_Types].xml") != bytes.npos
                   ? "XLSX"
                   : "ZIP";
    }
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
