/// What is wrong with the page, first in it, with a link to each field. It takes the focus. Nothing where there is no problem.
public func errorSummary(_ problems: [FieldProblem], in language: PageLanguage = .english) -> Markup {
    when(
        !problems.isEmpty,
        """
        <div class="problems" role="alert" tabindex="-1" autofocus="autofocus" aria-labelledby="problems-title">
        <h2 id="problems-title">\(language.problem)</h2>
        <ul>\(each(problems) { "<li><a \(href: "#" + $0.field)>\($0.sentence)</a></li>" })</ul>
        </div>
        """)
}
