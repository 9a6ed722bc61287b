#include "ocr/module/bounded_data.hpp"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>

#include <algorithm>
#include <stdexcept>

namespace constancia {
namespace {

/// Keeps what comes up to the limit, then stops the decoding.
class BoundedBuffer : public Pipeline {
  public:
    BoundedBuffer(DecodedData& data, std::size_t most)
        : Pipeline("bounded", nullptr), m_data(data), m_most(most)
    {}
    void write(const unsigned char* data, std::size_t length) override
    {
        const std::size_t kept = std::min(length, m_most - m_data.bytes.size());
        m_data.bytes.append(reinterpret_cast<const char*>(data), kept);
        if (kept == length) return;
        m_data.is_cut = true;
        throw std::runtime_error("more than is wanted");
    }
    void finish() override {}

  private:
    DecodedData& m_data;
    std::size_t m_most;
};

} // namespace

DecodedData decoded_data(QPDFObjectHandle stream, std::size_t most)
{
    DecodedData data;
    BoundedBuffer buffer(data, most);
    try {
        stream.pipeStreamData(&buffer, &data.is_usable, 0, qpdf_dl_generalized, /*suppress_warnings=*/true);
    } catch (const std::runtime_error&) {
        // A damaged stream, or the limit: what came before it is what viewers draw.
    }
    data.is_usable = data.is_usable || data.is_cut;
    return data;
}

} // namespace constancia
