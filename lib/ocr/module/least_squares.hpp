#pragma once

#include <utility>
#include <vector>

namespace constancia {

/// A linear fit by normal equations, of some dozens of unknowns.
class LeastSquares {
  public:
    explicit LeastSquares(int unknowns);

    /// The sum of the terms, each a number of an unknown and its factor, should be `value`.
    void add(const std::vector<std::pair<int, double>>& terms, double value, double weight);

    /// Once: the equations are used up. Empty where there is no single solution.
    std::vector<double> solution();

  private:
    double& at(int i, int j) { return m_matrix[static_cast<std::size_t>(i * m_unknowns + j)]; }

    int m_unknowns;
    std::vector<double> m_matrix, m_right;
};

} // namespace constancia
