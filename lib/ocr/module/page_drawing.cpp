#include "ocr/module/page_drawing.hpp"

#include "ocr/module/content_stream.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace constancia {
namespace {

constexpr std::size_t most_saved_states = 512;
constexpr std::size_t most_pictures = 20'000;
constexpr int most_annotations = 2'000;
constexpr int form_costs = 50;           ///< operators that take as long as opening one more stream
constexpr double covers_the_page = 0.97; ///< scanners' pictures often end a hair inside the paper's edge

constexpr Rect endless{-1e9, -1e9, 1e9, 1e9};

struct GraphicsState {
    Affine to_page; ///< the current transformation matrix, then on to the page as displayed
    Rect clip;      ///< a box around it, as displayed
    bool two_byte_font = false;
    int text_mode = 0;
    double opacity = 1;
    bool blended = false;
};

double number(QPDFObjectHandle object)
{
    const double value = object.isNumber() ? object.getNumericValue() : 0;
    // Keeps products of a few of them finite.
    return std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0;
}

int whole_number(QPDFObjectHandle object)
{
    return static_cast<int>(number(object));
}

Affine affine_of(const std::vector<QPDFObjectHandle>& numbers)
{
    if (numbers.size() < 6) return {};
    return {number(numbers[0]), number(numbers[1]), number(numbers[2]),
            number(numbers[3]), number(numbers[4]), number(numbers[5])};
}

Affine affine_of(QPDFObjectHandle array)
{
    return array.isArray() && array.getArrayNItems() == 6 ? affine_of(array.getArrayAsVector()) : Affine{};
}

/// PDF rectangles may name any two opposite corners.
Rect rect_of(QPDFObjectHandle array)
{
    if (!array.isArray() || array.getArrayNItems() < 4) return {};
    const double x0 = number(array.getArrayItem(0)), y0 = number(array.getArrayItem(1));
    const double x1 = number(array.getArrayItem(2)), y1 = number(array.getArrayItem(3));
    return {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
}

/// From default user space to the page as displayed: inside the crop box, turned, origin at top left.
/// UserUnit is left out on purpose, as Poppler's boxes and resolutions, with which these are compared, leave
/// it out.
Affine user_space_to_page(const Rect& crop, int quarter_turns)
{
    switch (quarter_turns) {
    case 1:
        return {0, 1, 1, 0, -crop.top, -crop.left};
    case 2:
        return {-1, 0, 0, 1, crop.right, -crop.top};
    case 3:
        return {0, -1, -1, 0, crop.bottom, crop.right};
    default:
        return {1, 0, 0, -1, -crop.left, crop.bottom};
    }
}

Rect visible_box(QPDFPageObjectHelper& page)
{
    constexpr Rect letter{0, 0, 612, 792};
    Rect media = rect_of(page.getMediaBox());
    if (media.area() <= 0) media = letter;
    const Rect crop = intersected(rect_of(page.getCropBox()), media);
    return crop.area() > 0 ? crop : media;
}

class PagePainter {
  public:
    PagePainter(QPDF& pdf, PageDrawing& drawing, const Affine& to_page) : m_pdf(pdf), m_drawing(drawing)
    {
        m_state.to_page = to_page;
        m_state.clip = drawing.page;
    }

    void paint(QPDFObjectHandle contents, QPDFObjectHandle resources)
    {
        const std::string content = decoded_content(contents, m_budget);
        const std::size_t outer_states = m_saved.size();
        for_each_operator(m_pdf, content, m_budget, [&](const std::string& name, Operands& operands) {
            on_operator(name, operands, resources, outer_states);
        });
        if (m_saved.size() > outer_states) m_saved.resize(outer_states);
    }

    /// ISO 32000-1, 12.5.5: algorithm 8.1, "Appearance streams".
    void paint_annotation(QPDFObjectHandle annotation)
    {
        constexpr int hidden = 2, no_view = 32;
        const std::string subtype =
            annotation.getKey("/Subtype").isName() ? annotation.getKey("/Subtype").getName() : "";
        if (subtype == "/Link" || subtype == "/Popup") return;
        const auto flags = whole_number(annotation.getKey("/F"));
        if ((flags & (hidden | no_view)) != 0) return;
        auto appearances = annotation.getKey("/AP");
        if (!appearances.isDictionary()) return;
        auto appearance = appearances.getKey("/N");
        if (appearance.isDictionary() && !appearance.isStream() && annotation.getKey("/AS").isName())
            appearance = appearance.getKey(annotation.getKey("/AS").getName());
        if (!appearance.isStream()) return;

        const Rect box = apply(affine_of(appearance.getDict().getKey("/Matrix")),
                               rect_of(appearance.getDict().getKey("/BBox")));
        const Rect place = rect_of(annotation.getKey("/Rect"));
        if (box.area() <= 0 || place.area() <= 0) return;
        const double x_scale = place.width() / box.width();
        const double y_scale = place.height() / box.height();
        const GraphicsState outer = m_state;
        m_state.to_page = chained(
            Affine{x_scale, 0, 0, y_scale, place.left - box.left * x_scale, place.top - box.top * y_scale},
            m_state.to_page);
        m_drawing.other_marks = true;
        paint_form(appearance, QPDFObjectHandle::newNull());
        m_state = outer;
    }

    bool complete() const { return !m_budget.spent(); }

  private:
    void on_operator(const std::string& name, Operands& operands, QPDFObjectHandle& resources,
                     std::size_t outer_states)
    {
        static const std::set<std::string> path_painters = {"f", "F",  "f*", "B", "B*",
                                                            "b", "b*", "S",  "s", "sh"};
        if (name == "q") {
            if (m_saved.size() < most_saved_states) m_saved.push_back(m_state);
        } else if (name == "Q") {
            if (m_saved.size() > outer_states) m_state = m_saved.back(), m_saved.pop_back();
        } else if (name == "cm") {
            if (operands.size() >= 6) m_state.to_page = chained(affine_of(operands), m_state.to_page);
        } else if (name == "gs") {
            set_state(named(resources, "/ExtGState", operands));
        } else if (name == "Do") {
            paint_object(named(resources, "/XObject", operands), resources);
        } else if (name == "EI") {
            paint_inline_image(operands);
        } else if (name == "Tf") {
            auto font = named(resources, "/Font", operands);
            m_state.two_byte_font = font.isDictionary() && font.getKey("/Subtype").isNameAndEquals("/Type0");
        } else if (name == "Tr") {
            if (!operands.empty()) m_state.text_mode = whole_number(operands.back());
        } else if (name == "Tj" || name == "'" || name == "\"" || name == "TJ") {
            if (!operands.empty()) show_text(operands.back());
        } else if (name == "re") {
            if (operands.size() >= 4) {
                const double x = number(operands[0]), y = number(operands[1]);
                extend_path({x, y});
                extend_path({x + number(operands[2]), y});
                extend_path({x, y + number(operands[3])});
                extend_path({x + number(operands[2]), y + number(operands[3])});
            }
        } else if (name == "m" || name == "l" || name == "c" || name == "v" || name == "y") {
            for (std::size_t i = 0; i + 1 < operands.size(); i += 2)
                extend_path({number(operands[i]), number(operands[i + 1])});
        } else if (name == "W" || name == "W*") {
            m_clips_next = true;
        } else if (name == "n") {
            end_path();
        } else if (path_painters.contains(name)) {
            if (m_state.opacity > 0 && (name == "sh" || touches_page())) m_drawing.other_marks = true;
            end_path();
        }
    }

    static QPDFObjectHandle named(QPDFObjectHandle& resources, const char* category, Operands& operands)
    {
        if (operands.empty() || !operands[0].isName() || !resources.isDictionary())
            return QPDFObjectHandle::newNull();
        auto entries = resources.getKey(category);
        return entries.isDictionary() ? entries.getKey(operands[0].getName()) : QPDFObjectHandle::newNull();
    }

    void set_state(QPDFObjectHandle parameters)
    {
        if (!parameters.isDictionary()) return;
        if (parameters.hasKey("/ca")) m_state.opacity = number(parameters.getKey("/ca"));
        auto mode = parameters.getKey("/BM");
        if (!mode.isNull())
            m_state.blended = !mode.isNameAndEquals("/Normal") && !mode.isNameAndEquals("/Compatible");
        if (parameters.getKey("/SMask").isDictionary()) m_state.blended = true;
    }

    void show_text(QPDFObjectHandle shown)
    {
        std::size_t bytes = 0;
        if (shown.isString()) bytes = shown.getStringValue().size();
        if (shown.isArray()) {
            for (auto& part : shown.getArrayAsVector())
                if (part.isString()) bytes += part.getStringValue().size();
        }
        const int glyphs = static_cast<int>(m_state.two_byte_font ? bytes / 2 : bytes);
        // Modes 3 and 7 paint nothing (9.3.6, table 106).
        const bool invisible = m_state.text_mode == 3 || m_state.text_mode == 7 || m_state.opacity <= 0;
        (invisible ? m_drawing.invisible_glyphs : m_drawing.visible_glyphs) += glyphs;
    }

    void paint_object(QPDFObjectHandle object, QPDFObjectHandle& resources)
    {
        if (!object.isStream()) return;
        auto dictionary = object.getDict();
        if (dictionary.getKey("/Subtype").isNameAndEquals("/Form")) return paint_form(object, resources);
        if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image")) return;
        PlacedPicture picture;
        picture.stream = object;
        picture.width = whole_number(dictionary.getKey("/Width"));
        picture.height = whole_number(dictionary.getKey("/Height"));
        picture.opaque =
            dictionary.getKey("/SMask").isNull() && dictionary.getKey("/Mask").isNull() &&
            !(dictionary.getKey("/ImageMask").isBool() && dictionary.getKey("/ImageMask").getBoolValue()) &&
            whole_number(dictionary.getKey("/SMaskInData")) == 0;
        place(std::move(picture));
    }

    void paint_inline_image(Operands& operands)
    {
        PlacedPicture picture;
        picture.stream = QPDFObjectHandle::newNull();
        picture.opaque = true;
        for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
            if (!operands[i].isName()) continue;
            const std::string key = operands[i].getName();
            if (key == "/W" || key == "/Width") picture.width = whole_number(operands[i + 1]);
            if (key == "/H" || key == "/Height") picture.height = whole_number(operands[i + 1]);
            if (key == "/IM" || key == "/ImageMask") picture.opaque = false;
        }
        place(std::move(picture));
    }

    void place(PlacedPicture picture)
    {
        picture.to_page = m_state.to_page;
        picture.box = apply(m_state.to_page, Rect{0, 0, 1, 1});
        picture.shown = intersected(picture.box, m_state.clip);
        // Matrices multiplied often enough lead to places that are no numbers.
        if (!(picture.shown.area() > 0) || m_state.opacity <= 0) return;
        picture.opaque = picture.opaque && m_state.opacity >= 1 && !m_state.blended;
        const bool upright =
            std::abs(picture.to_page.a * picture.to_page.b) < 1e-6 * picture.box.area() + 1e-9;
        if (picture.opaque && upright && picture.shown.area() >= covers_the_page * m_drawing.page.area()) {
            // Nothing painted before can be seen any more; recognised text is often put below the picture.
            m_drawing.invisible_glyphs += m_drawing.visible_glyphs;
            m_drawing.visible_glyphs = 0;
            m_drawing.other_marks = false;
            m_drawing.pictures.clear();
        }
        if (m_drawing.pictures.size() < most_pictures) m_drawing.pictures.push_back(std::move(picture));
    }

    void paint_form(QPDFObjectHandle form, QPDFObjectHandle outer_resources)
    {
        if (m_budget.nesting <= 0 || m_budget.spent()) return;
        --m_budget.nesting;
        m_budget.operators -= form_costs;
        const GraphicsState outer = m_state;
        auto dictionary = form.getDict();
        m_state.to_page = chained(affine_of(dictionary.getKey("/Matrix")), m_state.to_page);
        if (dictionary.getKey("/BBox").isArray())
            m_state.clip =
                intersected(m_state.clip, apply(m_state.to_page, rect_of(dictionary.getKey("/BBox"))));
        // Forms of old files without resources of their own use the page's (7.8.3).
        auto own = dictionary.getKey("/Resources");
        paint(form, own.isDictionary() ? own : outer_resources);
        m_state = outer;
        ++m_budget.nesting;
    }

    void extend_path(Point point)
    {
        const Point place = apply(m_state.to_page, point);
        const Rect spot{place.x, place.y, place.x, place.y};
        m_path = m_has_path ? Rect{std::min(m_path.left, spot.left), std::min(m_path.top, spot.top),
                                   std::max(m_path.right, spot.right), std::max(m_path.bottom, spot.bottom)}
                            : spot;
        m_has_path = true;
    }

    bool touches_page() const
    {
        const Rect& clip = m_state.clip;
        return m_has_path && m_path.right >= clip.left && m_path.left <= clip.right &&
               m_path.bottom >= clip.top && m_path.top <= clip.bottom;
    }

    void end_path()
    {
        if (m_clips_next && m_has_path) m_state.clip = intersected(m_state.clip, m_path);
        m_clips_next = false;
        m_has_path = false;
    }

    QPDF& m_pdf;
    PageDrawing& m_drawing;
    DrawingBudget m_budget;
    GraphicsState m_state;
    std::vector<GraphicsState> m_saved;
    Rect m_path;
    bool m_has_path = false;
    bool m_clips_next = false;
};

} // namespace

PageDrawing draw_page(QPDF& pdf, QPDFPageObjectHelper& page)
{
    const Rect crop = visible_box(page);
    const int turns = ((whole_number(page.getAttribute("/Rotate", false)) / 90) % 4 + 4) % 4;
    const Affine to_page = user_space_to_page(crop, turns);
    PageDrawing drawing;
    const bool sideways = turns % 2 == 1;
    drawing.page = {0, 0, sideways ? crop.height() : crop.width(), sideways ? crop.width() : crop.height()};

    PagePainter painter(pdf, drawing, to_page);
    auto dictionary = page.getObjectHandle();
    painter.paint(dictionary.getKey("/Contents"), page.getAttribute("/Resources", false));

    // Annotations start from a state of their own.
    auto annotations = dictionary.getKey("/Annots");
    if (annotations.isArray()) {
        auto list = annotations.getArrayAsVector();
        if (list.size() > most_annotations) list.resize(most_annotations);
        PagePainter annotation_painter(pdf, drawing, to_page);
        for (auto& annotation : list)
            if (annotation.isDictionary()) annotation_painter.paint_annotation(annotation);
        drawing.complete = annotation_painter.complete();
    }
    drawing.complete = drawing.complete && painter.complete();
    return drawing;
}

} // namespace constancia
