#include "CSpecialFunctions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace {

namespace policies = boost::math::policies;

// No exception may cross into Swift: every kind of error returns NaN, infinity or the best value found.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>>;

using Normal = boost::math::normal_distribution<double, Quiet>;
using StudentT = boost::math::students_t_distribution<double, Quiet>;
using FisherF = boost::math::fisher_f_distribution<double, Quiet>;
using ChiSquared = boost::math::chi_squared_distribution<double, Quiet>;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

bool positive(double degrees) { return std::isfinite(degrees) && degrees > 0; }

bool probability(double p) { return p >= 0 && p <= 1; }

template <typename Distribution>
double lower(const Distribution& distribution, double x) noexcept {
  return std::isnan(x) ? not_a_number : boost::math::cdf(distribution, x);
}

template <typename Distribution>
double upper(const Distribution& distribution, double x) noexcept {
  return std::isnan(x) ? not_a_number : boost::math::cdf(boost::math::complement(distribution, x));
}

template <typename Distribution>
double inverse(const Distribution& distribution, double p) noexcept {
  return probability(p) ? boost::math::quantile(distribution, p) : not_a_number;
}

}  // namespace

extern "C" {

double special_normal_cdf(double z) { return lower(Normal(), z); }
double special_normal_upper(double z) { return upper(Normal(), z); }
double special_normal_quantile(double p) { return inverse(Normal(), p); }

double special_student_t_cdf(double t, double degrees) {
  return positive(degrees) ? lower(StudentT(degrees), t) : not_a_number;
}
double special_student_t_upper(double t, double degrees) {
  return positive(degrees) ? upper(StudentT(degrees), t) : not_a_number;
}
double special_student_t_quantile(double p, double degrees) {
  return positive(degrees) ? inverse(StudentT(degrees), p) : not_a_number;
}

// Both F and chi-squared live on x >= 0; below that everything lies in the upper tail.
double special_f_cdf(double f, double numerator_degrees, double denominator_degrees) {
  if (!positive(numerator_degrees) || !positive(denominator_degrees)) return not_a_number;
  if (f <= 0) return 0;
  return std::isinf(f) ? 1 : lower(FisherF(numerator_degrees, denominator_degrees), f);
}
double special_f_upper(double f, double numerator_degrees, double denominator_degrees) {
  if (!positive(numerator_degrees) || !positive(denominator_degrees)) return not_a_number;
  if (f <= 0) return 1;
  return std::isinf(f) ? 0 : upper(FisherF(numerator_degrees, denominator_degrees), f);
}
double special_f_quantile(double p, double numerator_degrees, double denominator_degrees) {
  if (!positive(numerator_degrees) || !positive(denominator_degrees)) return not_a_number;
  return inverse(FisherF(numerator_degrees, denominator_degrees), p);
}

double special_chi_squared_cdf(double x, double degrees) {
  if (!positive(degrees)) return not_a_number;
  if (x <= 0) return 0;
  return std::isinf(x) ? 1 : lower(ChiSquared(degrees), x);
}
double special_chi_squared_upper(double x, double degrees) {
  if (!positive(degrees)) return not_a_number;
  if (x <= 0) return 1;
  return std::isinf(x) ? 0 : upper(ChiSquared(degrees), x);
}
double special_chi_squared_quantile(double p, double degrees) {
  return positive(degrees) ? inverse(ChiSquared(degrees), p) : not_a_number;
}

}  // extern "C"
