#!/bin/sh
# Makes asia-context.{shp,shx,dbf,prj,cpg} again: the land around China as Natural Earth's 10 m countries have it
# in the Debian package qgis-common. Needs: gdal-bin (ogr2ogr), and what natural-earth.sh needs. Run it from anywhere.
# An argument names an unpacked world_map.gpkg to use instead of downloading the package.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../natural-earth.sh"

# Countries are vertex-identical with the admin-1 units, so the seam along China's border closes by itself.
# What Natural Earth gives to no country is one record there (iso_a2 = -1): its parts come from the admin-1 layer;
# the leased town of Baykonur is filled back into Kazakhstan.
cat > select.sql <<'SQL'
WITH land AS (
  SELECT CASE WHEN ISO_A3 IS NULL THEN iso_a2 ELSE ISO_A3 END AS code, NAME AS name, geom FROM countries
  WHERE iso_a2 NOT IN ('-1', 'CN', 'HK', 'MO', 'TW')
  UNION ALL SELECT adm0_a3, admin, geom FROM states_provinces WHERE adm0_a3 IN ('KAS', 'PGA')
  UNION ALL SELECT 'KAZ', 'Kazakhstan', geom FROM states_provinces WHERE adm0_a3 = 'KAB'
)
SELECT code, max(name) AS name_en,
  ST_Multi(CASE WHEN code = 'KAZ' THEN ST_Union(geom) ELSE ST_Collect(geom) END) AS geometry
FROM land WHERE ST_Intersects(geom, BuildMbr(60, -5, 150, 62)) GROUP BY code ORDER BY code
SQL

ogr2ogr -f "ESRI Shapefile" asia-context.shp world.gpkg -dialect SQLite -sql @select.sql \
  -clipdst 60 -5 150 62 -nlt MULTIPOLYGON -a_srs EPSG:4326 \
  -lco ENCODING=UTF-8 -lco DBF_DATE_LAST_UPDATE=2022-01-01
for ending in shp shx dbf prj cpg; do cp "asia-context.$ending" "$here/"; done
cd "$here"
sha256sum asia-context.*
