/// Finds the best answer to a question and proves it. A branch whose proven bound is not below the best answer is left; every
/// group that can't be in a better answer is dropped; what is left is split in two by something that the mixture leaves undecided.
/// No answer is ever lost: the two parts of a split hold all answers of the whole. So where no branch was left for want of effort,
/// the best answer is the best of all.
final class ExactSearch {
    private(set) var best: [PlacedGroup]?
    private(set) var cost: Int
    private var question: FormingQuestion
    private let effort: Effort

    /// - Parameter limit: answers that don't cost less aren't of interest.
    init(_ question: FormingQuestion, below limit: Int, _ effort: Effort) {
        self.question = question
        self.effort = effort
        cost = limit
    }

    /// Searches everything, and tells what no answer can fall below; if that is ``cost``, the answer is proven.
    func run() -> Int { min(cost, explore(Branch(question), above: 0)) }

    private func explore(_ branch: Branch, above known: Int) -> Int {
        guard !effort.isSpent else { return known }
        let pricing = Pricing(branch, of: question, effort)
        let bound = max(known, pricing.proof.bound)
        guard bound < cost else { return bound }
        if let answer = Rounding(pricing, question).answer {
            let found = question.cost(of: answer)
            if found < cost { (best, cost) = (answer, found) }
        }
        guard bound < cost else { return bound }
        var rest = branch
        rest.narrow(by: pricing.proof, below: cost)
        rest.begin(from: pricing.parts)
        guard let split = Split(pricing, rest, &question) else {
            // Who has settled to have a place makes the partner's cost known, so that the same again proves more.
            return rest.mayWait == branch.mayWait ? bound : explore(rest, above: bound)
        }
        let first = explore(split.first, above: bound)
        let second = explore(split.second, above: bound)
        return max(bound, min(first, second))
    }
}
