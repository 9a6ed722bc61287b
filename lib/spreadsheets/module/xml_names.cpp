#include "spreadsheets/module/xml_names.hpp"

namespace constancia {

namespace {

struct Namespace {
    std::string_view uri, prefix;
};

/// ECMA-376 (transitional) and ISO/IEC 29500 (strict) differ in their namespaces only; ODF 1.0 to 1.4 do not.
constexpr Namespace namespaces[] = {
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", "x"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
};

} // namespace

std::string_view known_name(std::string_view expat_name, std::string& buffer)
{
    const auto blank = expat_name.rfind(' ');
    if (blank == expat_name.npos) return expat_name;
    const auto uri = expat_name.substr(0, blank);
    buffer = "?";
    for (const auto& known : namespaces)
        if (known.uri == uri) buffer = known.prefix;
    buffer += ':';
    buffer += expat_name.substr(blank + 1);
    return buffer;
}

} // namespace constancia
