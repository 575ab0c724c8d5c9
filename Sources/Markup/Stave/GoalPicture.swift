/// A pupil's aim and where it stood between 0 and 10: notes on a stave that flows like a path. A moment's note is told by its form.
public func goalPicture(_ aim: String, _ points: [GoalPoint], whenEmpty: String) -> Markup {
    """
    <figure class="goal"><figcaption>\(aim)</figcaption>
    \(points.isEmpty ? emptyState(whenEmpty) : path(points))</figure>
    """
}

private func path(_ points: [GoalPoint]) -> Markup {
    """
    <div class="path">\(GoalPath(points.map(\.number)).markup)</div>
    <p class="unseen">From 0 to 10:</p>
    <ul class="moments">\(each(Array(points.enumerated())) { order, point in
        "<li>\(drawing("moment", width: 20, height: 36, goalNote(order, 9, 28)))<span>\(point.moment) <strong>\(point.number)</strong></span></li>"
    })</ul>
    """
}
