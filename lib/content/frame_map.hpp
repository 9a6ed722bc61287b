#pragma once

#include "content/geometry.hpp"

#include <memory>
#include <vector>

namespace constancia {

/// Where a grid of places of one frame lies in another: straight between neighbouring places, and going on
/// beyond the grid as its outermost cells do.
struct Mesh {
    double width = 0, height = 0; ///< the frame that the grid spans, from (0, 0)
    int columns = 0, rows = 0;    ///< of places, at least 2 each, evenly spaced
    std::vector<Point> places;    ///< row by row
};

Point apply(const Mesh& mesh, Point point);

/// Where each place of the reading frame lies on the page as displayed. Flat scans need no more than an
/// affine transform; photos of paper that is bent, or seen at an angle, a mesh.
class FrameMap {
  public:
    FrameMap() = default;
    // Everything that is level and flat enough for an affine transform is given as one.
    FrameMap(const Affine& affine) : m_before(affine) {} // NOLINT(google-explicit-constructor)
    explicit FrameMap(Mesh mesh) : m_mesh(std::make_shared<const Mesh>(std::move(mesh))) {}

    bool is_bent() const { return m_mesh != nullptr; }
    bool is_identity() const { return !is_bent() && m_before == Affine{}; }

    friend Point apply(const FrameMap& map, Point point);
    friend Rect apply(const FrameMap& map, const Rect& rect);
    friend Point apply_backwards(const FrameMap& map, Point point);
    friend FrameMap chained(const Affine& first, const FrameMap& second);
    friend FrameMap chained(const FrameMap& first, const Affine& second);

  private:
    Affine m_before;
    std::shared_ptr<const Mesh> m_mesh; ///< none where the map is affine
    Affine m_after;
};

Point apply(const FrameMap& map, Point point);

/// First `first`, then `second`.
FrameMap chained(const Affine& first, const FrameMap& second);
FrameMap chained(const FrameMap& first, const Affine& second);

/// The smallest box around what becomes of `rect`, whose sides may come out bent.
Rect apply(const FrameMap& map, const Rect& rect);

/// The other way: the place that the map takes to `point`. Found by approximation, to a small part of a
/// unit; nothing sensible exists where the map folds or flattens.
Point apply_backwards(const FrameMap& map, Point point);
Rect apply_backwards(const FrameMap& map, const Rect& rect);

} // namespace constancia
