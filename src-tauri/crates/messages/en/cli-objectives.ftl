# Objectives and figures on the command line.

cli-kind-objective = objective
cli-kind-figure = figure
cli-column-objective = Objective
cli-column-forecast = Forecast
cli-column-until = Until
cli-column-aspect = Aspect
cli-column-good = Good
cli-column-figure = Figure

cli-objectives-none = There are no objectives yet. Write one with: understudy objectives add "…"
cli-objectives-no-exceptions = No exceptions.
cli-objectives-forecast = { $likely }% ({ $low }–{ $high })
cli-objectives-counts = Counted: { $what }
cli-objectives-now = Now: { $value }
cli-objectives-unread = Not understood: { $words }
cli-objectives-better = Better: { $text }
cli-figures-none = There are no figures yet. Enter one with: understudy figures add "Adoption" 18 --of 24
cli-figures-all = all
