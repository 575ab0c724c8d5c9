/// A pupil's aim by three kind faces, for the youngest.
public func goalFaces(_ aim: String, _ points: [(moment: String, face: Int)], whenEmpty: String) -> Markup {
    """
    <figure class="goal"><figcaption>\(aim)</figcaption>
    \(when(points.isEmpty, emptyState(whenEmpty), else: "<ul class=\"moments\">\(each(points) { moment($0.moment, $0.face) })</ul>"))</figure>
    """
}

private func moment(_ name: String, _ number: Int) -> Markup {
    "<li>\(face(number))<span>\(name) <strong>\(faceWords(number))</strong></span></li>"
}
