#include "content/geometry.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

TEST(Geometry, UnitesAndIntersects)
{
    const Rect a{0, 0, 10, 10}, b{5, 5, 20, 8}, apart{30, 30, 40, 40};
    EXPECT_EQ((Rect{0, 0, 20, 10}), united(a, b));
    EXPECT_EQ((Rect{5, 5, 10, 8}), intersected(a, b));
    EXPECT_EQ(0, intersected(a, apart).area());
    EXPECT_EQ(5, horizontal_overlap(a, b));
    EXPECT_EQ(0, vertical_overlap(a, apart));
}

TEST(Geometry, TurnsAPageAndBack)
{
    // A quarter turn of a page 100 wide and 200 high.
    const Affine turn{0, 1, -1, 0, 200, 0};
    EXPECT_EQ((Point{200, 0}), apply(turn, Point{0, 0}));
    EXPECT_EQ((Rect{180, 10, 190, 30}), apply(turn, Rect{10, 10, 30, 20}));
    const Affine there_and_back = chained(turn, inverted(turn));
    EXPECT_EQ((Affine{}), there_and_back);
}

TEST(Geometry, ChainsInOrder)
{
    const Affine doubled{2, 0, 0, 2, 0, 0}, moved{1, 0, 0, 1, 10, 0};
    EXPECT_EQ((Point{16, 2}), apply(chained(doubled, moved), Point{3, 1}));
    EXPECT_EQ((Point{26, 2}), apply(chained(moved, doubled), Point{3, 1}));
}

TEST(Geometry, HasNoInverseOfAFlatTransform)
{
    EXPECT_EQ((Affine{}), inverted(Affine{0, 0, 0, 0, 5, 5}));
}

} // namespace

} // namespace constancia
