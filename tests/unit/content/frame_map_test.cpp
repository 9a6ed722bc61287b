#include "content/frame_map.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

void expect_near(Point expected, Point found, double tolerance = 1e-9)
{
    EXPECT_NEAR(expected.x, found.x, tolerance);
    EXPECT_NEAR(expected.y, found.y, tolerance);
}

/// A sheet 100 wide and 50 high that sags by 10 in the middle.
FrameMap sagging()
{
    return FrameMap(Mesh{100, 50, 3, 2, {{0, 0}, {50, 10}, {100, 0}, {0, 50}, {50, 60}, {100, 50}}});
}

TEST(FrameMap, IsTheIdentityAtFirst)
{
    expect_near({3, 4}, apply(FrameMap(), Point{3, 4}));
    EXPECT_FALSE(FrameMap().is_bent());
}

TEST(FrameMap, OfAnAffineDoesTheSame)
{
    const Affine turn{0, 1, -1, 0, 200, 0}, doubled{2, 0, 0, 2, 0, 0};
    expect_near(apply(turn, Point{5, 7}), apply(FrameMap(turn), Point{5, 7}));
    expect_near(apply(chained(turn, doubled), Point{5, 7}),
                apply(chained(FrameMap(turn), doubled), Point{5, 7}));
    expect_near(apply(chained(doubled, turn), Point{5, 7}),
                apply(chained(doubled, FrameMap(turn)), Point{5, 7}));
    EXPECT_EQ((Rect{180, 10, 190, 30}), apply(FrameMap(turn), Rect{10, 10, 30, 20}));
}

TEST(FrameMap, IsStraightBetweenPlacesAndBeyondThem)
{
    expect_near({25, 5}, apply(sagging(), Point{25, 0}));
    expect_near({50, 35}, apply(sagging(), Point{50, 25}));
    expect_near({-10, -2}, apply(sagging(), Point{-10, 0}));
    expect_near({75, 65}, apply(sagging(), Point{75, 60}));
    EXPECT_TRUE(sagging().is_bent());
}

TEST(FrameMap, ChainsWithAffinesOnBothSides)
{
    const Affine halved{0.5, 0, 0, 0.5, 0, 0}, moved{1, 0, 0, 1, 1000, 0};
    expect_near({1025, 5}, apply(chained(chained(halved, sagging()), moved), Point{50, 0}));
}

TEST(FrameMap, PutsItsBoxAroundTheBulgeOfASide)
{
    EXPECT_EQ((Rect{0, 0, 100, 20}), apply(sagging(), Rect{0, 0, 100, 10}));
}

TEST(FrameMap, FindsItsWayBack)
{
    const FrameMap map = chained(sagging(), Affine{0, 2, -2, 0, 300, 10});
    for (const Point point : {Point{0, 0}, Point{12, 34}, Point{77, 3}, Point{99, 49}, Point{120, 60}})
        expect_near(point, apply_backwards(map, apply(map, point)), 1e-4);
    const Rect box = apply_backwards(Affine{2, 0, 0, 2, 0, 0}, Rect{10, 20, 30, 40});
    expect_near({5, 10}, {box.left, box.top});
    expect_near({15, 20}, {box.right, box.bottom});
}

} // namespace

} // namespace constancia
