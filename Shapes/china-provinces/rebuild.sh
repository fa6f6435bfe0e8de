#!/bin/sh
# Makes china-provinces.{shp,shx,dbf,prj,cpg} again from Natural Earth's 10 m admin-1 units as the Debian package
# qgis-common carries them. Needs: gdal-bin (ogr2ogr), and what natural-earth.sh needs. Run it from anywhere.
# An argument names an unpacked world_map.gpkg to use instead of downloading the package.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../natural-earth.sh"
ogr2ogr -f GPKG -update world.gpkg "$here/names.csv" -nln names

# GEOS union only where parts touch and must become one (Hong Kong, Taiwan); the Paracel Islands are collected
# with Hainan, and the other units go through untouched, so every shared vertex stays what it was.
cat > select.sql <<'SQL'
WITH unit AS (
  SELECT geom,
    CASE WHEN adm0_a3 = 'HKG' THEN 'Hong Kong' WHEN adm0_a3 = 'TWN' THEN 'Taiwan'
         WHEN adm0_a3 = 'MAC' THEN 'Macao' WHEN name = 'Paracel Islands' THEN 'Hainan'
         WHEN name = 'Inner Mongol' THEN 'Inner Mongolia' ELSE name END AS name_en
  FROM states_provinces WHERE adm0_a3 IN ('CHN', 'HKG', 'MAC', 'TWN')
)
SELECT names.adcode AS adcode, names.name_en AS name_en, names.full_zh AS name_zh, names.iso AS abbr,
  CASE WHEN unit.name_en IN ('Hong Kong', 'Taiwan') THEN ST_Multi(ST_Union(unit.geom))
       ELSE ST_Multi(ST_Collect(unit.geom)) END AS geometry
FROM unit JOIN names ON names.name_en = unit.name_en
GROUP BY names.adcode ORDER BY names.adcode
SQL

ogr2ogr -f "ESRI Shapefile" china-provinces.shp world.gpkg -dialect SQLite -sql @select.sql \
  -nlt MULTIPOLYGON -a_srs EPSG:4326 -lco ENCODING=UTF-8 -lco DBF_DATE_LAST_UPDATE=2022-01-01
for ending in shp shx dbf prj cpg; do cp "china-provinces.$ending" "$here/"; done
cd "$here"
sha256sum china-provinces.* names.csv
