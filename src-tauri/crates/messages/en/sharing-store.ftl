# Sharing, as the programme's file says it.
exchange-gap = Changes that come before these are not here yet. They are taken in as soon as they are.
exchange-forked = A laptop’s changes contradict what it shared before, so no more of them are taken in. On that laptop, restore the programme from its latest backup or join again.
exchange-own-ahead = This copy of the programme is older than what this laptop has shared. Close the programme and open it again; then share.
exchange-malformed = Changes of a laptop are damaged or were not written by Understudy. Nothing of them is taken in.
row-settled_conflict = settled conflict
row-device = laptop
field-target_table = Table
field-target_row = Row
field-target_column = Column
field-other_clock = Time of the other value
field-other_stream = Laptop of the other value
field-chosen = Value kept
field-key = Key
