// A date is one of
//     day SEP month SEP year | year SEP month SEP day        SEP is / - . and the same both times
//     day SEP name SEP year
//     day [o|º|°|er|ro] [de] name [.] [de|del [año]] year    "15 de agosto de 2025", "1o. de agosto 2025"
//     name [.] day [,] [de|del] year                         "agosto 15, 2025"
// with white space anywhere between its parts.
#include "text/spanish_dates.hpp"

#include "text/normalize.hpp"
#include "text/similarity.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace constancia {

namespace {

struct Token {
    enum class Kind { number, word, mark } kind;
    std::size_t begin, end;
    std::string text; ///< digits, a folded word, or the mark
};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Dashes of every length, and the fraction slash, as the ASCII mark that they stand for.
std::string plain_mark(char32_t c, std::string_view as_written)
{
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return "-";
    if (c == 0x2044 || c == 0x2215) return "/";
    return std::string(as_written);
}

std::vector<Token> tokens_of(std::string_view text)
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = at;
        if (is_digit(text[at])) {
            while (at < text.size() && is_digit(text[at]))
                ++at;
            tokens.push_back({Token::Kind::number, begin, at, std::string(text.substr(begin, at - begin))});
            continue;
        }
        if (is_letter(text[at])) {
            // Accented letters go on with the word; marks beyond ASCII end it.
            std::size_t end = at;
            while (end < text.size()) {
                std::size_t next = end;
                const char32_t c = next_code_point(text, next);
                if (c < 0x80 ? !is_letter(static_cast<char>(c)) : !(c >= 0xC0 && c <= 0x36F)) break;
                end = next;
            }
            at = end;
            tokens.push_back({Token::Kind::word, begin, at, fold_compact(text.substr(begin, at - begin))});
            continue;
        }
        const char32_t c = next_code_point(text, at);
        const bool space = c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 ||
                           (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0xFEFF;
        if (!space)
            tokens.push_back({Token::Kind::mark, begin, at, plain_mark(c, text.substr(begin, at - begin))});
    }
    return tokens;
}

/// 1 to 12. Full names, three letters, SEPT and SETIEMBRE; in a long name one wrong letter is forgiven, since
/// no other month is near it (junio and julio are short, and are not).
std::optional<unsigned> month_of(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> names = {
        "ENERO", "FEBRERO", "MARZO",      "ABRIL",   "MAYO",      "JUNIO",
        "JULIO", "AGOSTO",  "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE"};
    if (word.size() < 3) return std::nullopt;
    for (unsigned i = 0; i < names.size(); ++i)
        if (word == names[i] || word == names[i].substr(0, 3)) return i + 1;
    if (word == "SEPT" || word == "SETIEMBRE") return 9;
    for (unsigned i = 0; i < names.size(); ++i)
        if (names[i].size() >= 6 && ocr_distance(word, names[i], 1) <= 1) return i + 1;
    return std::nullopt;
}

/// Reads along the tokens from one of them on; every step that does not fit makes the whole reading fail.
class Reader {
  public:
    Reader(const std::vector<Token>& tokens, std::size_t at) : m_tokens(tokens), m_at(at) {}

    std::optional<unsigned> number(std::size_t least_digits, std::size_t most_digits)
    {
        const Token* token = peek(Token::Kind::number);
        if (!token || token->text.size() < least_digits || token->text.size() > most_digits)
            return std::nullopt;
        unsigned value = 0;
        for (const char digit : token->text)
            value = 10 * value + static_cast<unsigned>(digit - '0');
        ++m_at;
        return value;
    }
    std::optional<unsigned> day() { return number(1, 2); }
    std::optional<unsigned> year()
    {
        const auto value = number(4, 4);
        return value && *value >= 1900 && *value <= 2099 ? value : std::nullopt;
    }
    std::optional<std::string_view> word()
    {
        const Token* token = peek(Token::Kind::word);
        if (!token) return std::nullopt;
        ++m_at;
        return token->text;
    }
    std::optional<unsigned> month_name()
    {
        const std::size_t begin = m_at;
        const auto name = word();
        const auto month = name ? month_of(*name) : std::nullopt;
        if (!month) m_at = begin;
        return month;
    }
    std::optional<char> separator()
    {
        const Token* token = peek(Token::Kind::mark);
        if (!token || (token->text != "/" && token->text != "-" && token->text != ".")) return std::nullopt;
        ++m_at;
        return token->text[0];
    }
    void skip_word(std::initializer_list<std::string_view> words) { skip(Token::Kind::word, words); }
    void skip_mark(std::initializer_list<std::string_view> marks) { skip(Token::Kind::mark, marks); }
    std::size_t position() const { return m_at; }

  private:
    const Token* peek(Token::Kind kind) const
    {
        return m_at < m_tokens.size() && m_tokens[m_at].kind == kind ? &m_tokens[m_at] : nullptr;
    }
    void skip(Token::Kind kind, std::initializer_list<std::string_view> any)
    {
        const Token* token = peek(kind);
        if (token && std::find(any.begin(), any.end(), token->text) != any.end()) ++m_at;
    }

    const std::vector<Token>& m_tokens;
    std::size_t m_at;
};

std::optional<Date> date_of(std::optional<unsigned> year, std::optional<unsigned> month,
                            std::optional<unsigned> day)
{
    if (!year || !month || !day) return std::nullopt;
    return make_date(static_cast<int>(*year), *month, *day);
}

std::optional<Date> day_month_year(Reader& reader)
{
    const auto day = reader.day();
    if (!day) return std::nullopt;
    const auto first = reader.separator();
    if (!first) return std::nullopt;
    auto month = reader.number(1, 2);
    if (!month) month = reader.month_name();
    return reader.separator() == first ? date_of(reader.year(), month, day) : std::nullopt;
}

std::optional<Date> year_month_day(Reader& reader)
{
    const auto year = reader.year();
    if (!year) return std::nullopt;
    const auto first = reader.separator();
    if (!first) return std::nullopt;
    const auto month = reader.number(1, 2);
    return reader.separator() == first ? date_of(year, month, reader.day()) : std::nullopt;
}

std::optional<Date> day_of_month_name(Reader& reader)
{
    const auto day = reader.day();
    if (!day) return std::nullopt;
    reader.skip_word({"O", "ER", "RO"});
    reader.skip_mark({"º", "°"});
    reader.skip_mark({"."});
    reader.skip_word({"DE"});
    const auto month = reader.month_name();
    if (!month) return std::nullopt;
    reader.skip_mark({"."});
    reader.skip_mark({","});
    reader.skip_word({"DE", "DEL"});
    reader.skip_word({"ANO"});
    return date_of(reader.year(), month, day);
}

std::optional<Date> month_name_day(Reader& reader)
{
    const auto name = reader.word();
    if (!name) return std::nullopt;
    reader.skip_mark({"."});
    const auto day = reader.day();
    if (!day) return std::nullopt; // before a month is looked for in every word of a text
    reader.skip_mark({","});
    reader.skip_word({"DE", "DEL"});
    return date_of(reader.year(), month_of(*name), day);
}

/// Whether the tokens before `first` or from `last` on carry the digits on, as in a dashed number that is no
/// date.
bool is_part_of_longer_number(const std::vector<Token>& tokens, std::size_t first, std::size_t last)
{
    const auto joins = [&](std::size_t number, std::size_t mark, std::size_t inner) {
        const auto touches = [&](std::size_t a, std::size_t b) { return tokens[a].end == tokens[b].begin; };
        const bool dash_or_slash =
            tokens[mark].text == "-" || tokens[mark].text == "/" || tokens[mark].text == ".";
        return tokens[mark].kind == Token::Kind::mark && dash_or_slash &&
               tokens[number].kind == Token::Kind::number &&
               (number < mark ? touches(number, mark) && touches(mark, inner)
                              : touches(inner, mark) && touches(mark, number));
    };
    // Between two dates, as in 01/08/2025-31/12/2025, stands another mark than within them.
    const auto same_mark_within = [&](std::size_t mark) {
        return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                           tokens.begin() + static_cast<std::ptrdiff_t>(last),
                           [&](const Token& token) { return token.text == tokens[mark].text; });
    };
    if (first >= 2 && joins(first - 2, first - 1, first) && same_mark_within(first - 1)) return true;
    return last + 1 < tokens.size() && joins(last + 1, last, last - 1) && same_mark_within(last);
}

} // namespace

std::vector<FoundDate> find_dates(std::string_view text)
{
    constexpr int least_digits = 5; // a day and a year
    if (std::count_if(text.begin(), text.end(), is_digit) < least_digits) return {};
    const std::vector<Token> tokens = tokens_of(text);
    std::vector<FoundDate> found;
    for (std::size_t at = 0; at < tokens.size();) {
        std::size_t next = at + 1;
        for (const auto read : {day_month_year, year_month_day, day_of_month_name, month_name_day}) {
            Reader reader(tokens, at);
            const auto date = read(reader);
            if (!date || is_part_of_longer_number(tokens, at, reader.position())) continue;
            next = reader.position();
            found.push_back({*date, tokens[at].begin, tokens[next - 1].end});
            break;
        }
        at = next;
    }
    return found;
}

std::optional<Date> parse_date(std::string_view text)
{
    const auto found = find_dates(text);
    return found.size() == 1 ? std::optional(found.front().date) : std::nullopt;
}

} // namespace constancia
