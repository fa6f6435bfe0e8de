// Replaced by the first tests of the target.
