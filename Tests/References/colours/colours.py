# python3 colours.py > colours.txt
# The 256 colours of the viridis family by matplotlib; contrast, OKLab, mixtures, CIEDE2000 and simulated colour
# deficiencies by ColorAide, on colours drawn with a fixed seed.
import random, coloraide, matplotlib
from coloraide import Color
from matplotlib.colors import to_hex
print("matplotlib", matplotlib.__version__, "coloraide", coloraide.__version__)
for name in ("viridis", "magma", "inferno", "plasma", "cividis"):
    print("map", name, *(to_hex(c)[1:].upper() for c in matplotlib.colormaps[name].colors))
random.seed(20231001)
def drawn(): return "#%02x%02x%02x" % tuple(random.randrange(256) for _ in range(3))
for _ in range(40):
    a, b = Color(drawn()), Color(drawn())
    names = (a.to_string(hex=True), b.to_string(hex=True))
    print("oklab", names[0], *("%.9f" % v for v in a.convert("oklab").coords()))
    print("contrast", *names, "%.9f" % a.contrast(b, method="wcag21"))
    # CIE L*a*b* under D65, as for all screens.
    print("ciede2000", *names, "%.9f" % a.delta_e(b, method="2000", space="lab-d65"))
    mix = a.mix(b, 0.5, space="oklab")
    if mix.in_gamut("srgb", tolerance=0): print("mix", *names, mix.convert("srgb").to_string(hex=True))
    for kind in ("protan", "deutan", "tritan"):
        seen = a.filter(kind, 1, method="machado", space="srgb-linear", out_space="srgb").clip()
        print(kind, names[0], seen.to_string(hex=True))
