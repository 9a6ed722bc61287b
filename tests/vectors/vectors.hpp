#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace constancia::testing {

/// One case of a vector file.
struct Vector {
    std::string place; ///< "names.tsv:12", to find it again
    std::vector<std::string> columns;
};

/// "\xE9" stands for the byte, so that vector files stay UTF-8, and "\t" and "\n" for what they do in C++.
inline std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("\\x") && rest.size() >= 4) {
            plain += static_cast<char>(std::stoi(std::string(rest.substr(2, 2)), nullptr, 16));
            at += 3;
        } else if (rest.starts_with("\\t") || rest.starts_with("\\n")) {
            plain += rest[1] == 't' ? '\t' : '\n';
            ++at;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

/// The cases of tests/vectors/<file>: columns parted by tabs; empty lines and lines that begin with # are for
/// people. Lines with fewer columns than asked for are a mistake in the file.
inline std::vector<Vector> read_vectors(const std::string& file, std::size_t columns)
{
    std::ifstream stream(std::string(SOURCE_DIR "/tests/vectors/") + file);
    if (!stream) throw std::runtime_error("cannot open tests/vectors/" + file);
    std::vector<Vector> vectors;
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        if (line.empty() || line.starts_with('#')) continue;
        Vector vector{file + ":" + std::to_string(number), {}};
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            vector.columns.push_back(unescaped(std::string_view(line).substr(begin, end - begin)));
            begin = end + 1;
        }
        if (vector.columns.size() < columns) throw std::runtime_error(vector.place + ": too few columns");
        vectors.push_back(std::move(vector));
    }
    if (vectors.empty()) throw std::runtime_error("no cases in tests/vectors/" + file);
    return vectors;
}

} // namespace constancia::testing
