#!/usr/bin/env python3
"""Makes SYNTHETIC-henan.csv: made-up figures for every column of the Henan system, 2012-2022.

Nothing here was observed or estimated. Each column is a straight line with a bend in 2018 and a little noise from a
seeded generator written out below, so that the same file comes out on every machine. Run it in this folder.
"""

SEED = 20260101
YEARS = range(2012, 2023)
BEND = 2018

# Column: value in 2012, change a year up to the bend, change a year after it, size of the noise, decimals.
COLUMNS = {
    "gdp_pre_2024_revision_100m_yuan": (30000, 3000, 3500, 300, 1),
    "scitech_fiscal_expenditure_100m_yuan": (70, 8, 45, 3, 2),
    "listed_rd_over_revenue_pct": (2.4, -0.1, 0.25, 0.08, 3),
    "listed_technical_staff": (60000, 1500, 6500, 800, 0),
    "regular_colleges": (120, 2, 4, 1, 0),
    "college_patents": (2500, -90, 620, 120, 0),
    "garbage_harmless_pct": (86, 2, 0.4, 0.4, 2),
    "solid_waste_utilisation_pct": (76, -1.8, 1.1, 0.7, 2),
    "industrial_waste_water_10k_t": (137000, -1000, -9000, 2500, 0),
    "industrial_so2_t": (900000, 4000, -150000, 20000, 0),
    "mobile_phones_per_100": (72, 3, 3.5, 1, 2),
    "internet_households_10k": (1000, 210, 260, 40, 1),
    "telecom_business_100m_yuan": (700, 25, 190, 30, 1),
    "digital_technology_index": (180, -9, 22, 6, 2),
    "tertiary_value_added_100m_yuan": (10500, 1650, 2500, 150, 1),
    "secondary_value_added_100m_yuan": (15500, 1300, 900, 200, 1),
    "industrial_rationalisation": (0.62, -0.02, 0.015, 0.01, 4),
    "listed_revenue_100m_yuan": (4200, -60, 900, 150, 1),
    "it_employment_share_pct": (1.1, -0.03, 0.14, 0.03, 3),
}


def noise(state):
    """The next state of a linear congruential generator (Knuth's MMIX constants) and a number from -1 to 1."""
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return state, (state >> 11) / 2**52 - 1


def main():
    state = SEED
    values = {}
    for name, (start, before, after, size, decimals) in COLUMNS.items():
        for year in YEARS:
            state, wobble = noise(state)
            level = start + before * (min(year, BEND) - 2012) + after * max(0, year - BEND)
            values[name, year] = f"{max(0, level + size * wobble):.{decimals}f}"
    with open("SYNTHETIC-henan.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("province,year," + ",".join(COLUMNS) + "\n")
        for year in YEARS:
            file.write(f"Henan,{year}," + ",".join(values[name, year] for name in COLUMNS) + "\n")


if __name__ == "__main__":
    main()
