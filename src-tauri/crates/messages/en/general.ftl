# Words used everywhere.
list-and = and
