#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace constancia {

inline std::string test_bytes(const std::string& name)
{
    const auto path = std::filesystem::path(SOURCE_DIR) / "tests" / name;
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The lines of a .tsv file as cells, comments left out; "-" in a cell of vectors stands for nothing.
inline std::vector<std::vector<std::string>> test_vectors(const std::string& name, std::size_t width)
{
    std::vector<std::vector<std::string>> vectors;
    std::istringstream lines(test_bytes(name));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# ")) continue;
        std::vector<std::string> cells(1);
        for (const char c : line) {
            if (c == '\t')
                cells.emplace_back();
            else
                cells.back() += c;
        }
        EXPECT_EQ(cells.size(), width) << name << ": " << line;
        if (cells.size() == width) vectors.push_back(std::move(cells));
    }
    EXPECT_FALSE(vectors.empty());
    return vectors;
}

} // namespace constancia
