/// A rest with its middle at a point: nobody plays here.
func rest(_ x: Int, _ y: Int) -> Markup {
    """
    <path class="rest" fill="currentColor" stroke="none" transform="translate(\(x) \(y))" \
    d="M-3-16Q2-11 4.5-7.5C1-4 .5 0 5.5 7.5C1.5 6-1 7-1 9.5Q-1 12 1.2 14.8C-2.5 13.5-5 11-5 8.5C-5 6-3 4.5-.3 4.7L-4.5-1.5C-1-5-.5-9-3.6-15.4z"/>
    """
}
