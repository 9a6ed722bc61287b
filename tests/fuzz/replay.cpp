/// Runs a target on files, and on each of them cut and changed a little, without libFuzzer: what was found
/// once stays found, with whatever compiler the tests are built.
#include "fuzz_target.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

void run(const std::string& input)
{
    // A copy of its own size, so that a sanitizer sees the first byte read beyond it.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

void run_with_changes(const std::string& input)
{
    run(input);
    constexpr std::size_t steps = 12;
    for (std::size_t step = 0; step < steps; ++step) {
        const std::size_t place = input.size() * step / steps;
        run(input.substr(0, place));
        run(input.substr(place));
        if (input.empty()) continue;
        std::string changed = input;
        changed[place] = static_cast<char>(changed[place] ^ (1 << step % 8));
        run(changed);
    }
}

} // namespace

int main(int argc, char** argv)
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i])) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            run_with_changes(std::string(std::istreambuf_iterator<char>(file), {}));
            ++files;
        }
    }
    std::printf("%d inputs\n", files);
    return files > 0 ? 0 : 1;
}
