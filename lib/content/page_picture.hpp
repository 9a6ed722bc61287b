/// The picture of a page that a person looks at in a report, and the name of the file that keeps it in the
/// report folder's `pages/`:
///
///     SHA256-PAGE-WIDTHxHEIGHTUNIT.EXTENSION
///     9f2c…e1-3-612x792pt.jpg         page 3 of the PDF with that hash, 612 by 792 points
///     07aa…42-1-3024x4032px.webp      an image file of 3024 by 4032 pixels, whatever the picture's own are
///
/// All that is known of the picture is in its name, so that it is there or not there as a whole.
#pragma once

#include "content/page_text.hpp"
#include "support/closed_set.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// Whose pages a run keeps pictures of.
enum class PicturesOf {
    none,
    attention, ///< documents that are not approved, and the audit sample
    all,
};

constexpr auto names_of(PicturesOf)
{
    return closed_set<PicturesOf>(
        {{PicturesOf::none, "none"}, {PicturesOf::attention, "attention"}, {PicturesOf::all, "all"}});
}

/// Which page of which file.
struct PageKey {
    std::string sha256; ///< of the file: 64 lower-case hexadecimal digits
    int page = 1;       ///< from 1

    auto operator<=>(const PageKey&) const = default;
};

/// The page as displayed (after rotation, inside the crop box), in the unit of the record's boxes.
struct PageSize {
    double width = 0, height = 0;
    Unit unit = Unit::points;

    bool operator==(const PageSize&) const = default;
};

/// A small picture of the page as displayed.
struct PagePicture {
    std::string bytes;     ///< encoded
    std::string mime_type; ///< image/jpeg, image/webp or image/png
    PageSize size;         ///< of the page: boxes lie on the picture in proportion to it
};

struct PictureName {
    PageKey key;
    PageSize size;
};

/// `extension` without the dot: jpg, webp or png. Sizes are rounded to hundredths.
std::string picture_file_name(const PageKey& key, const PageSize& size, std::string_view extension);

/// Nothing for a name of any other form.
std::optional<PictureName> parse_picture_file_name(std::string_view name);

/// By its first bytes; empty when it is none of the three kinds.
std::string_view picture_mime_type(std::string_view bytes);

} // namespace constancia
