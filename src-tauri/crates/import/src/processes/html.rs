//! Plain text and addresses out of cells with HTML.
//!
//! Owns just enough HTML for what the catalogue's editors produce. Deliberately keeps no markup and runs nothing.

/// The text of a cell: line ends for blocks, entities resolved, everything else taken off.
pub(super) fn plain(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.trim().to_owned();
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let taken = if rest.starts_with('<') { tag(rest, &mut out) } else { entity(rest, &mut out) };
        rest = rest.get(taken..).unwrap_or_default();
    }
    out.push_str(rest);
    tidy(&out)
}

/// Takes a tag, and gives its length; a lone `<` is text.
fn tag(rest: &str, out: &mut String) -> usize {
    let is_tag =
        rest.get(1..2).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'));
    let Some(end) = rest.find('>').filter(|_| is_tag) else {
        out.push('<');
        return 1;
    };
    let inner = rest.get(1..end).unwrap_or_default();
    let name: String = inner
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    match name.as_str() {
        "li" if !inner.starts_with('/') => out.push_str("\n- "),
        "br" | "p" | "div" | "tr" | "ul" | "ol" | "li" | "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            out.push('\n');
        }
        "td" | "th" => out.push(' '),
        "script" | "style" if !inner.starts_with('/') => {
            let close = format!("</{name}");
            let lower = rest.to_ascii_lowercase();
            return lower.find(&close).unwrap_or(rest.len());
        }
        _ => {}
    }
    end + 1
}

fn entity(rest: &str, out: &mut String) -> usize {
    let Some(end) = rest.bytes().take(12).position(|byte| byte == b';') else {
        out.push('&');
        return 1;
    };
    let name = rest.get(1..end).unwrap_or_default();
    let found = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "rsquo" => Some('’'),
        "lsquo" => Some('‘'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "bull" => Some('•'),
        "hellip" => Some('…'),
        _ => numeric(name),
    };
    if let Some(c) = found {
        out.push(c);
        return end + 1;
    }
    out.push('&');
    1
}

fn numeric(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => digits.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control() || *c == '\n')
}

/// Trims every line and drops the empty ones: editors leave many, and they mean nothing.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty() && line != "-").collect::<Vec<_>>().join("\n")
}

/// The web addresses in a cell, in order, each once: of links their target, else what stands there as text.
pub(super) fn addresses(cell: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = cell;
    while let Some(at) = rest.find("http") {
        rest = rest.get(at..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>')).unwrap_or(rest.len());
        let raw = rest.get(..end).unwrap_or_default();
        let address = if raw.contains('&') { plain(raw) } else { raw.to_owned() };
        if (address.starts_with("https://") || address.starts_with("http://")) && !found.contains(&address) {
            found.push(address);
        }
        rest = rest.get(end.max(1)..).unwrap_or_default();
    }
    found
}
