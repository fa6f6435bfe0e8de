# Two commands do everything on a fresh Debian or Ubuntu machine with a Swift toolchain.
.PHONY: demo test setup format bench gallery clean

# Installs what is missing, builds, and runs the study that comes with the tool.
demo: setup
	swift build -c release --product province-atlas
	.build/release/province-atlas build

# Installs what is missing and runs the tests.
test: setup
	swift build --build-tests
	swift test --skip-build

setup:
	@.ci/install-packages

# Puts the sources into the project's format.
format:
	swift format --in-place --recursive Package.swift Sources Tests

# Times every stage in release, and measures its memory.
bench: setup
	swift build -c release
	swift run -c release AtlasBenchmarks

# Draws every figure of the gallery, and the six of the README.
gallery: setup
	swift run GallerySheet Output/gallery Sources/ProvinceAtlas/ProvinceAtlas.docc/Resources

clean:
	rm -rf .build Output/china-provinces Output/gallery
