#include "spreadsheets/module/xml_stream.hpp"

#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xml_names.hpp"

#include <expat.h>
#include <fmt/format.h>

#include <charconv>
#include <exception>
#include <new>

namespace constancia {

namespace {

/// Sheets nest about ten deep, a cell's formatted text a few more.
constexpr int deepest_nesting = 256;

/// The longest tag or comment. Expat looks at an unfinished one from its start with each piece that comes.
constexpr XML_Index longest_tag = 1 << 20;

/// Of one part. Excel writes twenty bytes for a blank cell, so that of all that may be unpacked no more than
/// this is honest.
constexpr std::size_t most_elements = 16'000'000;

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    std::string buffer;
    for (auto pair = m_pairs; *pair; pair += 2)
        if (known_name(pair[0], buffer) == name) return std::string_view(pair[1]);
    return std::nullopt;
}

std::size_t XmlAttributes::number(std::string_view name, std::size_t absent, std::size_t largest) const
{
    const auto text = find(name);
    if (!text) return absent;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc() || end != text->data() + text->size() || value > largest)
        refuse(WorkbookFault::damaged, std::string(name));
    return value;
}

bool XmlAttributes::flag(std::string_view name) const
{
    const auto value = get(name);
    return value == "1" || value == "true" || value == "on";
}

struct XmlStream::State {
    State(XmlReader& to, std::string of) : reader(to), part(std::move(of)) {}

    XmlReader& reader;
    std::string part;
    std::unique_ptr<XML_ParserStruct, FreeParser> parser;
    XML_Index fed = 0; ///< bytes
    std::size_t elements = 0;
    int depth = 0;
    std::string name; ///< buffer
    std::exception_ptr thrown;

    /// Expat is C: what is thrown is kept until it has returned.
    template <class Call>
    void guarded(Call call)
    {
        if (thrown) return;
        try {
            call();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser.get(), XML_FALSE);
        }
    }

    static void begin(void* data, const char* element, const char** attributes)
    {
        auto& self = *static_cast<State*>(data);
        self.guarded([&] {
            if (++self.depth > deepest_nesting) refuse(WorkbookFault::damaged, self.part);
            if (++self.elements > most_elements)
                refuse(WorkbookFault::too_many_cells, fmt::to_string(most_elements));
            self.reader.begin(known_name(element, self.name), XmlAttributes(attributes));
        });
    }
    static void end(void* data, const char* element)
    {
        auto& self = *static_cast<State*>(data);
        self.guarded([&] {
            --self.depth;
            self.reader.end(known_name(element, self.name));
        });
    }
    static void text(void* data, const char* bytes, int size)
    {
        auto& self = *static_cast<State*>(data);
        self.guarded([&] { self.reader.text({bytes, static_cast<std::size_t>(size)}); });
    }
    static void doctype(void* data, const char*, const char*, const char*, int)
    {
        auto& self = *static_cast<State*>(data);
        self.guarded([&] { refuse(WorkbookFault::damaged, self.part); });
    }
};

XmlStream::XmlStream(XmlReader& reader, std::string part)
    : m_state(std::make_unique<State>(reader, std::move(part)))
{
    m_state->parser.reset(XML_ParserCreateNS(nullptr, ' '));
    if (!m_state->parser) throw std::bad_alloc();
    XML_SetUserData(m_state->parser.get(), m_state.get());
    XML_SetElementHandler(m_state->parser.get(), State::begin, State::end);
    XML_SetCharacterDataHandler(m_state->parser.get(), State::text);
    XML_SetStartDoctypeDeclHandler(m_state->parser.get(), State::doctype);
}

XmlStream::~XmlStream() = default;

void XmlStream::feed(std::string_view piece)
{
    parse(piece, false);
}

void XmlStream::finish()
{
    parse({}, true);
}

void XmlStream::parse(std::string_view piece, bool is_last)
{
    const auto parser = m_state->parser.get();
    const auto status = XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), is_last);
    if (m_state->thrown) std::rethrow_exception(m_state->thrown);
    if (status != XML_STATUS_OK) {
        if (XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
        refuse(WorkbookFault::damaged, m_state->part);
    }
    m_state->fed += static_cast<XML_Index>(piece.size());
    if (m_state->fed - XML_GetCurrentByteIndex(parser) > longest_tag)
        refuse(WorkbookFault::damaged, m_state->part);
}

std::string xml_version()
{
    const auto version = XML_ExpatVersionInfo();
    return fmt::format("expat {}.{}.{}", version.major, version.minor, version.micro);
}

} // namespace constancia
