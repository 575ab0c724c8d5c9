/// Five lines and a tune that goes over them, each note somebody else's: the hocket. On a page, the header's own stave runs on from it.
func wordmark() -> Markup {
    """
    <svg viewBox="0 0 72 44" width="72" height="44" aria-hidden="true" focusable="false">\
    \(shape(.pupil, 11, 30))\(shape(.tutor, 28, 22))\(shape(.school, 45, 14))\(shape(.home, 62, 26))</svg>
    """
}
