#!/bin/sh
# Makes world-units.{shp,shx,dbf,prj,cpg} in the folder that the first argument names: all 4 556 admin-1 units of Natural
# Earth's 10 m layer as the Debian package qgis-common carries them, with a number `unit` for each. They are too large to be
# kept here; the tests and benchmarks of a world map read them where PROVINCE_ATLAS_WORLD names the .shp.
# Needs: gdal-bin (ogr2ogr), and what natural-earth.sh needs. A second argument names an unpacked world_map.gpkg.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
target=$(cd "$1" && pwd)
shift
. "$here/natural-earth.sh"
ogr2ogr -f "ESRI Shapefile" world-units.shp world.gpkg -dialect SQLite \
  -sql "SELECT ROW_NUMBER() OVER (ORDER BY ROWID) AS unit, name, adm0_a3 AS country, geom FROM states_provinces" \
  -nlt MULTIPOLYGON -a_srs EPSG:4326 -lco ENCODING=UTF-8 -lco DBF_DATE_LAST_UPDATE=2022-01-01
for ending in shp shx dbf prj cpg; do cp "world-units.$ending" "$target/"; done
