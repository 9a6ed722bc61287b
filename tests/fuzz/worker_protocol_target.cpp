/// What a worker sends → frames and a reading. The input is either that itself, or changes to what an honest
/// worker sends: a place of two bytes and a value, again and again.
#include "fuzz_target.hpp"
#include "workers/frames.hpp"
#include "workers/reading_message.hpp"

namespace {

using namespace constancia;

const std::string& honest_message()
{
    static const std::string message = [] {
        FileReading reading;
        reading.documents.emplace_back();
        return reading_message(reading);
    }();
    return message;
}

void parse(std::string_view bytes)
{
    // What was taken from a stranger can be sent on, and comes back as it was.
    if (const auto reading = parse_reading_message(bytes)) {
        const std::string again = reading_message(*reading);
        fuzz::must_hold(parse_reading_message(again).has_value());
    }
    FrameAssembly frames(1 << 16);
    frames.add(bytes.substr(0, bytes.size() / 2));
    while (frames.next()) {
    }
    frames.add(bytes.substr(bytes.size() / 2));
    while (const auto frame = frames.next())
        fuzz::must_hold(frame->content.size() <= 1 << 16);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    parse(fuzz::text_of(data, size));
    std::string changed = honest_message();
    for (std::size_t at = 0; at + 3 <= size; at += 3) {
        const std::size_t place = (data[at] << 8 | data[at + 1]) % (changed.size() + 1);
        if (place < changed.size())
            changed[place] = static_cast<char>(data[at + 2]);
        else
            changed += static_cast<char>(data[at + 2]);
    }
    parse(changed);
    return 0;
}
