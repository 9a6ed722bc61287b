// The words of every page of the files whose names come on standard input, ended by NUL. The first document
// stays open, as Poppler rebuilds its global tables whenever none is.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

namespace {

std::size_t words_of(const poppler::document& document)
{
    std::size_t words = 0;
    for (int number = 0; number < document.pages(); ++number) {
        const std::unique_ptr<poppler::page> page(document.create_page(number));
        if (page) words += page->text_list().size();
    }
    return words;
}

} // namespace

int main()
{
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    std::unique_ptr<poppler::document> kept;
    std::size_t words = 0;
    for (std::string name; std::getline(std::cin, name, '\0');) {
        std::ifstream file(name, std::ios::binary);
        poppler::byte_array bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
        if (!document || document->is_locked()) continue;
        words += words_of(*document);
        if (!kept) kept = std::move(document);
    }
    std::printf("%zu words\n", words);
}
