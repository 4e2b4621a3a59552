# Languages by their tag; one that has no name here stands as its tag.
language-name = { $tag ->
    [ar] Arabic
    [bg] Bulgarian
    [bn] Bengali
    [ca] Catalan
    [cs] Czech
    [da] Danish
    [de] German
    [el] Greek
    [en] English
    [en-GB] English (United Kingdom)
    [en-US] English (United States)
    [es] Spanish
    [et] Estonian
    [fi] Finnish
    [fil] Filipino
    [fo] Faroese
    [fr] French
    [fr-CA] French (Canada)
    [ga] Irish
    [he] Hebrew
    [hi] Hindi
    [hr] Croatian
    [hu] Hungarian
    [id] Indonesian
    [is] Icelandic
    [it] Italian
    [ja] Japanese
    [ko] Korean
    [lt] Lithuanian
    [lv] Latvian
    [mk] Macedonian
    [ms] Malay
    [mt] Maltese
    [nb] Norwegian Bokmål
    [nl] Dutch
    [nn] Norwegian Nynorsk
    [no] Norwegian
    [pl] Polish
    [pt] Portuguese
    [pt-BR] Portuguese (Brazil)
    [ro] Romanian
    [ru] Russian
    [se] Northern Sami
    [sk] Slovak
    [sl] Slovenian
    [sq] Albanian
    [sr] Serbian
    [sv] Swedish
    [ta] Tamil
    [th] Thai
    [tr] Turkish
    [uk] Ukrainian
    [ur] Urdu
    [vi] Vietnamese
    [zh] Chinese
    [zh-CN] Chinese (simplified)
    [zh-Hans] Chinese (simplified)
    [zh-Hant] Chinese (traditional)
    [zh-TW] Chinese (traditional)
   *[other] { $tag }
  }
