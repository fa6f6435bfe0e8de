# Read by the rebuild.sh of each layer: world_map.gpkg, Natural Earth as the Debian package qgis-common carries it, as
# world.gpkg in a scratch folder, which is the current one from then on. Needs: apt (apt-get, dpkg).
# An argument names an unpacked world_map.gpkg to use instead of downloading the package.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

if [ $# -gt 0 ]; then
  cp "$1" world.gpkg
else
  apt-get download qgis-common
  dpkg -x qgis-common_*.deb package
  cp package/usr/share/qgis/resources/data/world_map.gpkg world.gpkg
fi
sha256sum world.gpkg
