/// Five lines and a tune that goes over them, each note somebody else's: the hocket.
func wordmark() -> Markup {
    """
    <svg viewBox="0 0 72 44" width="72" height="44" aria-hidden="true" focusable="false">
    <path class="lines" d="M0 6.5h72M0 14.5h72M0 22.5h72M0 30.5h72M0 38.5h72"/>
    <circle class="voice pupil" cx="11" cy="30" r="5"/>
    <path class="voice tutor" d="M28 16l6 6-6 6-6-6z"/>
    <path class="voice school" d="M40 9h10v10H40z"/>
    <path class="voice home" d="M62 20l6 10.5H56z"/>
    </svg>
    """
}
