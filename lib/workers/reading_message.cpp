#include "workers/reading_message.hpp"

#include "support/byte_message.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace constancia {
namespace {

// In bytes; the longest honest values (a cadena original, a row of beneficiaries) have some hundreds.
constexpr std::size_t longest_value = 1024, longest_text = 4096;
constexpr std::size_t most_documents = 200, most_people = 500, most_alternatives = 100, most_landmarks = 200;
constexpr int most_pages = 10'000'000;
constexpr double farthest_place = 1e7; // in points or pixels

/// The end of `text` within `most` bytes, at the beginning of a character.
std::size_t cut_at(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return text.size();
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0u) == 0x80u)
        --most;
    return most;
}

std::string as_utf8(std::string_view text)
{
    if (is_all_ascii(text)) return std::string(text);
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        append_utf8(valid, next_code_point(text, at));
    return valid;
}

/// Writes what the functions below describe.
class Writing {
  public:
    void text(const std::string& value, std::size_t most)
    {
        m_bytes.text(std::string_view(value).substr(0, cut_at(value, most)));
    }
    void number(double value, double, double) { m_bytes.number(value); }
    void number(int value, int, int) { m_bytes.number(static_cast<std::int32_t>(value)); }
    void yes_or_no(bool value) { m_bytes.number(static_cast<std::uint8_t>(value)); }
    template <class E>
    void one_of(E value)
    {
        m_bytes.number(static_cast<std::uint8_t>(value));
    }
    void date(Date value)
    {
        m_bytes.number(static_cast<std::int32_t>(std::chrono::sys_days(value).time_since_epoch().count()));
    }
    template <class T, class Describe>
    void optional(const std::optional<T>& value, Describe describe)
    {
        yes_or_no(value.has_value());
        if (value) describe(*value);
    }
    template <class T, class Describe>
    void list(const std::vector<T>& values, std::size_t most, Describe describe)
    {
        const std::size_t count = std::min(values.size(), most);
        m_bytes.number(static_cast<std::uint32_t>(count));
        std::for_each_n(values.begin(), count, describe);
    }

    std::string take() { return m_bytes.take(); }

  private:
    ByteWriter m_bytes;
};

/// Reads what the functions below describe, and holds it to the limits that they give.
class Reading {
  public:
    explicit Reading(std::string_view untrusted_bytes) : m_bytes(untrusted_bytes) {}

    void text(std::string& value, std::size_t most) { value = as_utf8(m_bytes.text(most)); }
    void number(double& value, double least, double most)
    {
        value = m_bytes.number<double>();
        if (!(value >= least && value <= most)) m_bytes.fail(); // not a number is neither
    }
    void number(int& value, int least, int most)
    {
        value = m_bytes.number<std::int32_t>();
        if (value < least || value > most) m_bytes.fail();
    }
    void yes_or_no(bool& value)
    {
        const auto byte = m_bytes.number<std::uint8_t>();
        if (byte > 1) m_bytes.fail();
        value = byte == 1;
    }
    template <class E>
    void one_of(E& value)
    {
        const auto number = m_bytes.number<std::uint8_t>();
        const auto names = names_of(E{});
        value = static_cast<E>(number);
        if (std::none_of(names.begin(), names.end(), [&](const auto& entry) { return entry.value == value; }))
            m_bytes.fail();
    }
    void date(Date& value)
    {
        constexpr int widest = 4'000'000; // days from 1970: some ten thousand years
        const auto days = m_bytes.number<std::int32_t>();
        if (days < -widest || days > widest) return m_bytes.fail();
        value = std::chrono::sys_days(std::chrono::days(days));
        if (!make_date(static_cast<int>(value.year()), static_cast<unsigned>(value.month()),
                       static_cast<unsigned>(value.day())))
            m_bytes.fail();
    }
    template <class T, class Describe>
    void optional(std::optional<T>& value, Describe describe)
    {
        bool is_there = false;
        yes_or_no(is_there);
        if (is_there && !m_bytes.has_failed()) describe(value.emplace());
    }
    template <class T, class Describe>
    void list(std::vector<T>& values, std::size_t most, Describe describe)
    {
        const auto count = m_bytes.number<std::uint32_t>();
        if (count > most) return m_bytes.fail();
        for (std::uint32_t i = 0; i < count && !m_bytes.has_failed(); ++i)
            describe(values.emplace_back());
    }

    bool is_done() const { return !m_bytes.has_failed() && m_bytes.is_at_end(); }

  private:
    ByteReader m_bytes;
};

// One description for both ways. T is const where it is written.

template <class Wire, class T>
void describe_rect(Wire& wire, T& box)
{
    for (auto* edge : {&box.left, &box.top, &box.right, &box.bottom})
        wire.number(*edge, -farthest_place, farthest_place);
}

template <class Wire, class T>
void describe_field(Wire& wire, T& field)
{
    const auto value = [&](auto& text) { wire.text(text, longest_value); };
    wire.one_of(field.state);
    wire.optional(field.value, value);
    wire.number(field.confidence, 0.0, 1.0);
    wire.optional(field.source, [&](auto& source) { wire.one_of(source); });
    wire.optional(field.page, [&](auto& page) { wire.number(page, 1, most_pages); });
    wire.optional(field.box, [&](auto& box) { describe_rect(wire, box); });
    wire.optional(field.raw, value);
    wire.yes_or_no(field.repaired);
    wire.yes_or_no(field.completed);
    wire.text(field.label, longest_value);
    wire.list(field.alternatives, most_alternatives, value);
    wire.yes_or_no(field.has_rival);
}

template <class Wire, class T>
void describe_cadena(Wire& wire, T& cadena)
{
    wire.text(cadena.joined, longest_text);
    for (auto* text : {&cadena.tramite, &cadena.fecha, &cadena.folio, &cadena.nombre, &cadena.curp,
                       &cadena.nss, &cadena.date_time})
        wire.text(*text, longest_value);
    wire.optional(cadena.date, [&](auto& date) { wire.date(date); });
    wire.number(cadena.page, 1, most_pages);
    describe_rect(wire, cadena.box);
    wire.number(cadena.confidence, 0.0, 1.0);
    wire.one_of(cadena.source);
}

template <class Wire, class T>
void describe_constancia(Wire& wire, T& found)
{
    for (const auto& entry : names_of(FieldId{}))
        describe_field(wire, found[entry.value]);
    for (auto* part :
         {&found.name.given_names, &found.name.first_surname, &found.name.second_surname, &found.name.whole})
        wire.text(*part, longest_value);
    const auto cadena = [&](auto& line) { describe_cadena(wire, line); };
    wire.optional(found.cadena, cadena);
    wire.optional(found.qr, cadena);
    wire.list(found.beneficiaries, most_people, [&](auto& person) {
        wire.text(person.text, longest_text);
        wire.text(person.curp, longest_value);
        wire.number(person.page, 1, most_pages);
        describe_rect(wire, person.box);
    });
    wire.list(found.employers, most_people, [&](auto& employer) {
        wire.text(employer.registro_patronal, longest_value);
        wire.text(employer.name, longest_value);
    });
    wire.yes_or_no(found.says_without_right);
}

template <class Wire, class T>
void describe_kind(Wire& wire, T& kind)
{
    wire.one_of(kind.kind);
    wire.text(kind.other, longest_value);
    wire.number(kind.page, 1, most_pages);
    wire.number(kind.confidence, 0.0, 1.0);
    wire.yes_or_no(kind.has_title);
    wire.yes_or_no(kind.continues);
    wire.yes_or_no(kind.specimen);
    wire.list(kind.seen, most_landmarks, [&](auto& landmark) {
        wire.text(landmark.phrase, longest_value);
        describe_rect(wire, landmark.box);
        wire.number(landmark.confidence, 0.0, 1.0);
    });
}

template <class Wire, class T>
void describe_summary(Wire& wire, T& summary)
{
    wire.one_of(summary.kind);
    wire.text(summary.other, longest_value);
    wire.optional(summary.pages, [&](auto& pages) { wire.number(pages, 0, most_pages); });
    wire.optional(summary.page, [&](auto& page) { wire.number(page, 1, most_pages); });
    wire.optional(summary.unit, [&](auto& unit) { wire.one_of(unit); });
    wire.one_of(summary.text_source);
    wire.text(summary.text_reason, longest_value);
}

template <class Wire, class T>
void describe_reading(Wire& wire, T& reading)
{
    wire.text(reading.facts.producer, longest_text);
    wire.optional(reading.facts.modified, [&](auto& date) { wire.date(date); });
    wire.list(reading.turned_pages, most_documents, [&](auto& page) {
        wire.number(page.number, 1, most_pages);
        wire.number(page.quarter_turns, 1, 3);
    });
    wire.list(reading.documents, most_documents, [&](auto& document) {
        describe_kind(wire, document.kind);
        describe_constancia(wire, document.found);
        describe_summary(wire, document.summary);
        wire.optional(document.covered, [&](auto& word) {
            wire.number(word.page, 1, most_pages);
            describe_rect(wire, word.box);
            wire.text(word.text, longest_value);
        });
    });
}

template <class Wire, class T>
void describe_error(Wire& wire, T& error)
{
    wire.one_of(error.fault);
    wire.text(error.detail, longest_value);
}

} // namespace

std::string reading_message(const Result<FileReading>& reading)
{
    Writing wire;
    wire.yes_or_no(reading.has_value());
    if (reading)
        describe_reading(wire, *reading);
    else
        describe_error(wire, reading.error());
    return wire.take();
}

std::optional<Result<FileReading>> parse_reading_message(std::string_view untrusted_bytes)
{
    Reading wire(untrusted_bytes);
    bool was_read = false;
    wire.yes_or_no(was_read);
    if (!was_read) {
        DocumentError error;
        describe_error(wire, error);
        if (!wire.is_done()) return std::nullopt;
        return tl::unexpected(std::move(error));
    }
    FileReading reading;
    describe_reading(wire, reading);
    if (!wire.is_done() || reading.documents.empty()) return std::nullopt;
    return reading;
}

std::string picture_message(const PagePicture& picture)
{
    ByteWriter bytes;
    bytes.number(picture.size.width);
    bytes.number(picture.size.height);
    bytes.number(static_cast<std::uint8_t>(picture.size.unit));
    bytes.text(picture.bytes);
    return bytes.take();
}

std::optional<PagePicture> parse_picture_message(std::string_view untrusted_bytes)
{
    ByteReader bytes(untrusted_bytes);
    PagePicture picture;
    for (double* side : {&picture.size.width, &picture.size.height}) {
        *side = bytes.number<double>();
        if (!(*side > 0 && *side <= farthest_place)) bytes.fail();
    }
    const auto unit = bytes.number<std::uint8_t>();
    if (unit > static_cast<std::uint8_t>(Unit::pixels)) bytes.fail();
    picture.size.unit = static_cast<Unit>(unit);
    picture.bytes = bytes.text(longest_reading_message);
    picture.mime_type = picture_mime_type(picture.bytes);
    if (bytes.has_failed() || !bytes.is_at_end() || picture.mime_type != "image/jpeg") return std::nullopt;
    return picture;
}

} // namespace constancia
