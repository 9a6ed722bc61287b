#include "ocr/module/pdf_picture_decoding.hpp"

#include "ocr/module/bounded_data.hpp"
#include "ocr/module/ccitt_data.hpp"
#include "ocr/module/image_files.hpp"
#include "ocr/module/jpeg_file.hpp"
#include "ocr/module/raw_samples.hpp"
#include "ocr/module/reduction.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {
namespace {

constexpr std::size_t most_picture_bytes = 256U << 20;
constexpr std::size_t most_palette_bytes = 256 * 3;

/// What the data of a picture is when the filters are undone that are no codec of pictures.
struct PictureData {
    std::string codec; ///< the last filter; empty when none is left, and these are samples
    QPDFObjectHandle parameters = QPDFObjectHandle::newNull(); ///< of the codec
    std::string bytes;
};

bool is_codec(const std::string& filter)
{
    return filter == "/DCTDecode" || filter == "/DCT" || filter == "/JPXDecode" || filter == "/JBIG2Decode" ||
           filter == "/CCITTFaxDecode" || filter == "/CCF";
}

std::vector<QPDFObjectHandle> as_list(QPDFObjectHandle one_or_several)
{
    if (one_or_several.isArray()) return one_or_several.getArrayAsVector();
    if (one_or_several.isNull()) return {};
    return {one_or_several};
}

std::optional<PictureData> picture_data(QPDF& pdf, QPDFObjectHandle stream)
{
    auto dictionary = stream.getDict();
    auto filters = as_list(dictionary.getKey("/Filter"));
    auto parameters = as_list(dictionary.getKey("/DecodeParms"));
    PictureData data;
    if (!filters.empty() && filters.back().isName() && is_codec(filters.back().getName())) {
        data.codec = filters.back().getName();
        if (parameters.size() == filters.size()) data.parameters = parameters.back();
        filters.pop_back();
        parameters.resize(std::min(parameters.size(), filters.size()));
        // Scripts wrap JPEGs in ASCII or Flate; qpdf unpacks a stream either wholly or not at all.
        if (filters.empty()) {
            const auto raw = stream.getRawStreamData();
            data.bytes.assign(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
            return data;
        }
        auto wrapped = QPDFObjectHandle::newStream(&pdf, stream.getRawStreamData());
        wrapped.getDict().replaceKey("/Filter", QPDFObjectHandle::newArray(filters));
        if (!parameters.empty())
            wrapped.getDict().replaceKey("/DecodeParms", QPDFObjectHandle::newArray(parameters));
        stream = wrapped;
    }
    auto decoded = decoded_data(stream, most_picture_bytes);
    if (!decoded.is_usable || decoded.is_cut) return std::nullopt;
    data.bytes = std::move(decoded.bytes);
    return data;
}

int whole_number(QPDFObjectHandle object, int otherwise)
{
    return object.isInteger() ? object.getIntValueAsInt() : otherwise;
}

bool flag(QPDFObjectHandle object, bool otherwise)
{
    return object.isBool() ? object.getBoolValue() : otherwise;
}

/// What the values of a picture mean.
struct Colours {
    int components = 0; ///< 0: something else than grey, RGB or a palette of those
    std::vector<std::array<std::uint8_t, 3>> palette;
};

/// Number of colour components, for the colour spaces whose values can be taken as grey or RGB as they are;
/// else 0.
int plain_components(QPDFObjectHandle colour_space)
{
    if (colour_space.isNameAndEquals("/DeviceGray")) return 1;
    if (colour_space.isNameAndEquals("/DeviceRGB")) return 3;
    if (!colour_space.isArray() || colour_space.getArrayNItems() < 2) return 0;
    if (colour_space.getArrayItem(0).isNameAndEquals("/CalGray")) return 1;
    if (colour_space.getArrayItem(0).isNameAndEquals("/CalRGB")) return 3;
    auto profile = colour_space.getArrayItem(1);
    if (!colour_space.getArrayItem(0).isNameAndEquals("/ICCBased") || !profile.isStream()) return 0;
    const int count = whole_number(profile.getDict().getKey("/N"), 0);
    return count == 1 || count == 3 ? count : 0;
}

std::vector<std::array<std::uint8_t, 3>> palette_of(const std::string& table, int components)
{
    std::vector<std::array<std::uint8_t, 3>> palette;
    const auto step = static_cast<std::size_t>(components);
    for (std::size_t at = 0; at + step <= table.size() && palette.size() < 256; at += step) {
        const auto value = [&](std::size_t i) { return static_cast<std::uint8_t>(table[at + i % step]); };
        palette.push_back({value(0), value(1), value(2)});
    }
    return palette;
}

Colours colours_of(QPDFObjectHandle colour_space)
{
    if (!colour_space.isArray() || colour_space.getArrayNItems() != 4 ||
        !colour_space.getArrayItem(0).isNameAndEquals("/Indexed"))
        return {plain_components(colour_space), {}};
    const int components = plain_components(colour_space.getArrayItem(1));
    auto table = colour_space.getArrayItem(3);
    if (components == 0) return {};
    std::string values;
    if (table.isString()) values = table.getStringValue();
    if (table.isStream()) {
        values = decoded_data(table, most_palette_bytes).bytes;
    }
    auto palette = palette_of(values, components);
    if (palette.empty()) return {};
    return {1, std::move(palette)};
}

enum class Values { plain, inverted, stretched };

/// What /Decode makes of samples (8.9.5.2, table 90).
Values values_of(QPDFObjectHandle decode, const Colours& colours, int bits)
{
    if (decode.isNull()) return Values::plain;
    if (!decode.isArray() || decode.getArrayNItems() != 2 * colours.components) return Values::stretched;
    const double highest = colours.palette.empty() ? 1 : (1 << bits) - 1;
    bool plain = true, inverted = true;
    for (int i = 0; i < decode.getArrayNItems(); ++i) {
        auto item = decode.getArrayItem(i);
        const double bound = item.isNumber() ? item.getNumericValue() : -1;
        const double usual = i % 2 == 0 ? 0 : highest;
        plain = plain && bound == usual;
        inverted = inverted && bound == highest - usual;
    }
    return plain ? Values::plain : inverted ? Values::inverted : Values::stretched;
}

std::optional<PageImage> image_of_jpeg(const PictureData& data, const Colours& colours)
{
    // Parameters mean that its colours are not what its own header says.
    if (!QPDFObjectHandle(data.parameters).isNull() || !colours.palette.empty()) return std::nullopt;
    if (jpeg_components(data.bytes) != colours.components) return std::nullopt;
    auto image = decode_jpeg(data.bytes);
    if (!image) return std::nullopt;
    return std::move(*image);
}

std::optional<PageImage> image_of_jpeg_2000(const PictureData& data, const Colours& colours,
                                            bool colours_in_data)
{
    if (!colours.palette.empty()) return std::nullopt;
    auto image = decode_jpeg_2000(data.bytes);
    if (image && !colours_in_data && (image->format == PixelFormat::grey8) != (colours.components == 1))
        return std::nullopt;
    return image;
}

std::optional<PageImage> image_of_ccitt(const PictureData& data, const SampleLayout& layout)
{
    auto parameters = data.parameters;
    if (!parameters.isDictionary() || layout.bits != 1 || layout.components != 1 || !layout.palette.empty())
        return std::nullopt;
    // Group 3, and rows that begin in bytes of their own: few, and better drawn.
    if (whole_number(parameters.getKey("/K"), 0) >= 0) return std::nullopt;
    if (flag(parameters.getKey("/EncodedByteAlign"), false)) return std::nullopt;
    constexpr int usual_columns = 1728;
    if (whole_number(parameters.getKey("/Columns"), usual_columns) != layout.width) return std::nullopt;
    const bool black_is_1 = flag(parameters.getKey("/BlackIs1"), false);
    return decode_ccitt_group_4(data.bytes, layout.width, layout.height, black_is_1 != layout.inverted);
}

} // namespace

std::optional<PageImage> decoded_picture(QPDF& pdf, QPDFObjectHandle stream)
{
    auto dictionary = stream.getDict();
    if (whole_number(dictionary.getKey("/Length"), 0) > static_cast<long long>(most_picture_bytes))
        return std::nullopt;
    const Colours colours = colours_of(dictionary.getKey("/ColorSpace"));
    const bool colours_in_data = dictionary.getKey("/ColorSpace").isNull();
    if (colours.components == 0 && !colours_in_data) return std::nullopt;

    SampleLayout layout;
    layout.width = whole_number(dictionary.getKey("/Width"), 0);
    layout.height = whole_number(dictionary.getKey("/Height"), 0);
    layout.bits = whole_number(dictionary.getKey("/BitsPerComponent"), 8);
    layout.components = colours.components;
    layout.palette = colours.palette;
    if (layout.width < 1 || layout.height < 1 || layout.bits < 1 || layout.bits > 16 ||
        static_cast<std::int64_t>(layout.width) * layout.height > most_picture_pixels)
        return std::nullopt;
    const Values values = values_of(dictionary.getKey("/Decode"), colours, layout.bits);
    if (values == Values::stretched) return std::nullopt;
    layout.inverted = values == Values::inverted;

    const auto data = picture_data(pdf, stream);
    if (!data) return std::nullopt;
    const bool is_jpeg = data->codec == "/DCTDecode" || data->codec == "/DCT";
    std::optional<PageImage> image;
    if (is_jpeg || data->codec == "/JPXDecode") {
        if (layout.inverted) return std::nullopt;
        image = is_jpeg ? image_of_jpeg(*data, colours) : image_of_jpeg_2000(*data, colours, colours_in_data);
    } else if (data->codec == "/CCITTFaxDecode" || data->codec == "/CCF") {
        image = image_of_ccitt(*data, layout);
    } else if (data->codec.empty()) {
        image = image_of_samples(layout, data->bytes);
    }
    if (image) image = reduced_to_need(std::move(*image));
    return image;
}

} // namespace constancia
