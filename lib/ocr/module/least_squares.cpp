#include "ocr/module/least_squares.hpp"

#include <cmath>

namespace constancia {

LeastSquares::LeastSquares(int unknowns)
    : m_unknowns(unknowns), m_matrix(static_cast<std::size_t>(unknowns) * static_cast<std::size_t>(unknowns)),
      m_right(static_cast<std::size_t>(unknowns))
{}

void LeastSquares::add(const std::vector<std::pair<int, double>>& terms, double value, double weight)
{
    for (const auto& [i, a] : terms) {
        for (const auto& [j, b] : terms)
            at(i, j) += weight * a * b;
        m_right[static_cast<std::size_t>(i)] += weight * a * value;
    }
}

std::vector<double> LeastSquares::solution()
{
    // Cholesky's decomposition, in place.
    for (int i = 0; i < m_unknowns; ++i) {
        for (int j = 0; j <= i; ++j) {
            double sum = at(i, j);
            for (int k = 0; k < j; ++k)
                sum -= at(i, k) * at(j, k);
            if (i == j && sum <= 1e-12) return {};
            at(i, j) = i == j ? std::sqrt(sum) : sum / at(j, j);
        }
    }
    std::vector<double> result = m_right;
    const auto value = [&](int i) -> double& { return result[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < m_unknowns; ++i) {
        for (int k = 0; k < i; ++k)
            value(i) -= at(i, k) * value(k);
        value(i) /= at(i, i);
    }
    for (int i = m_unknowns - 1; i >= 0; --i) {
        for (int k = i + 1; k < m_unknowns; ++k)
            value(i) -= at(k, i) * value(k);
        value(i) /= at(i, i);
    }
    return result;
}

} // namespace constancia
