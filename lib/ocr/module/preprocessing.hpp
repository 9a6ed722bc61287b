#pragma once

#include "content/document_error.hpp"
#include "content/frame_map.hpp"
#include "content/page_image.hpp"
#include "content/page_text.hpp"

#include <string>
#include <vector>

namespace constancia {

/// A page made ready for recognition: lines of text level, light even, ruling lines gone, letters of a good
/// size.
struct LevelPage {
    PageImage image;           ///< grey; black on white
    FrameMap to_source;        ///< from `image` to the image that was given
    double scale = 1;          ///< pixels of `image` for one pixel of the source
    double capital_height = 0; ///< of the page's common text, in pixels of `image`; 0 when no text was seen
    int quarter_turns = 0;     ///< clockwise, that were applied to the source
    double skew = 0;           ///< degrees, counter-clockwise positive, taken out after the turns
    std::vector<InkMark> ink;  ///< in pixels of `image`
};

/// Levels the lines of text. Whether they then stand upright or on their heads is not known yet: only reading
/// tells.
Result<LevelPage> level_page(const PageImage& untrusted_source);

/// The same page upside down.
LevelPage turned_over(LevelPage page);

/// A part of the image; `box` is clipped to it.
PageImage cut_out(const PageImage& image, const Rect& box);
PageImage turned_over(PageImage image);

/// The image with its paper as white as that which is put around it; grey only. Dark images stay as they are.
PageImage with_white_paper(PageImage grey);

/// The image with so many pixels of white paper beside it on both sides, and above and below it; grey only.
PageImage framed(const PageImage& grey, int beside, int above);

/// The image reduced to a height, in pixels, and narrowed further to `width`, a share of its own; grey only.
/// Empty when out of memory.
PageImage reduced_to_height(const PageImage& grey, int height, double width);

/// The image so many times side by side; grey only.
PageImage repeated(const PageImage& grey, int times);

std::string leptonica_version();

} // namespace constancia
