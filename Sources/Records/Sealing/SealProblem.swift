/// Why a box stayed shut.
public enum SealProblem: Error, Equatable {
    /// The owner has no key: nothing was made for it, or it was erased.
    case noKey
    /// The owner was erased and gets no new key.
    case erased
    /// The bytes are no whole box, are damaged, or belong to another row, column or owner.
    case doesNotOpen
    /// The box was sealed by a later version of Hocket than this one.
    case laterFormat(UInt8)
    /// The owner's key is damaged, belongs to another owner, or was wrapped by another master key.
    case keyDoesNotUnwrap
}
