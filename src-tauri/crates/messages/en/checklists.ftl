# Checklists of the phases and their templates.
row-checklist = checklist
row-checklist_line = line of a phase’s checklist

change-checklist-begun = Checklist { $title } begun
change-checklist-saved = Checklist { $title } saved
change-checklist-template = Template of the checklist { $title } saved
change-checklist-deleted = Checklist { $title } removed
change-checklist-done = Done: { $line }
change-checklist-waived = Waived: { $line }
change-checklist-opened = Open again: { $line }

checklist-begun = The checklist of this phase has begun already.
checklist-title-missing = Give the checklist a name.
checklist-lines-many = Keep a checklist to at most 200 lines.
checklist-line-missing = Say what is asked, or take the line out.
checklist-line-twice = This line is there already.
checklist-measured = The data answer this line. Waive it with a reason, or see to the figure.
checklist-done-and-waived = A line that is done needs no reason. Leave one of them out.

checklist-state-open = Open
checklist-state-done = Done
checklist-state-waived = Waived

field-checklist = Checklist
field-depth = Depth
field-evidence = Evidence
field-measure = Answered by
field-not_needed = Why it is not needed
field-template = Template
field-topic = Topic
field-waived = Why it is not asked
