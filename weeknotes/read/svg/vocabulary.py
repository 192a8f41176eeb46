"""The elements, attributes and properties that a drawing may have (SVG 2, and what 1.1 had)."""

SVG = "http://www.w3.org/2000/svg"
XHTML = "http://www.w3.org/1999/xhtml"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

ANIMATIONS = frozenset({"animate", "animateMotion", "animateTransform", "set"})

ELEMENTS = ANIMATIONS | frozenset(
    """a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
    feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line
    linearGradient marker mask mpath path pattern polygon polyline radialGradient rect stop style
    svg switch symbol text textPath title tspan use view""".split()
)

PRESENTATION = frozenset(
    """alignment-baseline backface-visibility background background-color baseline-shift clip
    clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering cursor
    direction display dominant-baseline enable-background fill fill-opacity fill-rule filter
    flood-color flood-opacity glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid
    marker-start mask mask-border mask-type mix-blend-mode opacity overflow paint-order perspective
    pointer-events shape-rendering solid-color solid-opacity stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width text-anchor text-decoration text-rendering transform transform-box
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing word-wrap
    writing-mode""".split()
)
"""What is an attribute and a property of CSS at once, near enough."""

ATTRIBUTES = PRESENTATION | frozenset(
    """accumulate additive amplitude aria-describedby aria-hidden aria-label aria-labelledby
    attributeName attributeType azimuth baseFrequency baseProfile begin bias by calcMode class
    clipPathUnits cx cy d diffuseConstant divisor dur dx dy edgeMode elevation end exponent
    filterRes filterUnits focusable font font-family font-feature-settings font-size
    font-size-adjust font-stretch font-style font-variant font-weight fr from fx fy
    gradientTransform gradientUnits height id in in2 intercept k k1 k2 k3 k4 kernelMatrix
    kernelUnitLength keyPoints keySplines keyTimes lang lengthAdjust limitingConeAngle
    line-height markerHeight markerUnits markerWidth maskContentUnits maskUnits max media
    method min mode numOctaves offset operator order orient origin path pathLength
    patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ
    preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY rel repeatCount
    repeatDur requiredExtensions requiredFeatures restart result role rotate rx ry scale seed
    side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation
    stitchTiles surfaceScale systemLanguage tabindex tableValues target targetX targetY
    text-align textLength title to type values version viewBox viewTarget width x x1 x2
    xChannelSelector y y1 y2 yChannelSelector z zoomAndPan""".split()
)
"""Those without a namespace, but for `href` and `style`, which are looked into."""

OF_XLINK = frozenset({"actuate", "arcrole", "role", "show", "title", "type"})
OF_XML = frozenset({"lang", "space"})

PROPERTIES = PRESENTATION | frozenset(
    """all animation color-scheme cx cy d height inline-size line-height offset order quotes r rx ry
    shape-inside shape-margin shape-padding shape-subtract src tab-size text text-align transition
    unicode-range width will-change x y""".split()
)
"""Properties of CSS, and those that only `@font-face` has."""

FAMILIES = ("--", "animation-", "font", "mask-", "text-", "transition-", "offset-", "max-", "min-")
"""How further properties begin that only say how something looks."""


def is_property(name: str) -> bool:
    """Whether a property of CSS, in small letters, is safe in a drawing."""
    return name in PROPERTIES or name.startswith(FAMILIES)
