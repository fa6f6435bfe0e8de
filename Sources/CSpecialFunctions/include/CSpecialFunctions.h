#pragma once

// Distribution functions of Boost.Math behind a C interface. Nothing throws: an argument outside the domain
// (degrees of freedom not positive, a probability outside 0 to 1, NaN) gives NaN, an overflow infinity.
// `upper` is the upper tail, computed as such and not as 1 - cdf, so that small p-values keep their digits.

#ifdef __cplusplus
extern "C" {
#endif

double special_normal_cdf(double z);
double special_normal_upper(double z);
double special_normal_quantile(double p);

double special_student_t_cdf(double t, double degrees);
double special_student_t_upper(double t, double degrees);
double special_student_t_quantile(double p, double degrees);

double special_f_cdf(double f, double numerator_degrees, double denominator_degrees);
double special_f_upper(double f, double numerator_degrees, double denominator_degrees);
double special_f_quantile(double p, double numerator_degrees, double denominator_degrees);

double special_chi_squared_cdf(double x, double degrees);
double special_chi_squared_upper(double x, double degrees);
double special_chi_squared_quantile(double p, double degrees);

#ifdef __cplusplus
}
#endif
